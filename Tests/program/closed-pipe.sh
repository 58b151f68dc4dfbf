# When the reader goes away the program ends quietly, with status 0, and does not read on for ever.
for threads in 1 3; do
  set +e
  yes '{"input":"3 May 2019"}' | { "$NEWSMETA" dates --threads $threads 2>"$TMP/err"; echo $? >"$TMP/status"; } | head -n 1 >"$TMP/out"
  set -e
  test "$(wc -l <"$TMP/out")" = 1
  test "$(cat "$TMP/status")" = 0
  test ! -s "$TMP/err"
done
