# What cannot be read is said on standard error, with status 1; what can be read is answered.
echo '{"id":1,"input":"a"}' >"$TMP/good"
: >"$TMP/empty"
set +e
"$NEWSMETA" keys "$TMP/good" "$TMP/missing" "$TMP" "$TMP/empty" "$TMP/good" >"$TMP/out" 2>"$TMP/err"
test $? = 1 || exit 1
"$NEWSMETA" page "$TMP/missing" "$TMP" "$TMP/empty" "$TMP/good" >"$TMP/pages" 2>"$TMP/page-err"
test $? = 1 || exit 1
set -e
test "$(wc -l <"$TMP/out")" = 2
grep -q 'missing: No such file' "$TMP/err"
grep -q 'Is a directory' "$TMP/err"
# One answer a file, an error record in place of what cannot be read.
test "$(wc -l <"$TMP/pages")" = 4
test "$(grep -c '"error"' "$TMP/pages")" = 2
test "$(wc -l <"$TMP/page-err")" = 2
grep -qF "\"id\":\"$TMP/good\"" "$TMP/pages"

# Nothing in, nothing out.
"$NEWSMETA" dates <"$TMP/empty" >"$TMP/out"
test ! -s "$TMP/out"

# Error records of named files name the file.
echo 'no record' >"$TMP/bad"
"$NEWSMETA" keys "$TMP/bad" | grep -qF "\"file\":\"$TMP/bad\""

# A disk that is full is an error.
if [ -w /dev/full ]; then
  set +e
  "$NEWSMETA" keys "$TMP/good" >/dev/full 2>"$TMP/err"
  test $? = 1 || exit 1
  set -e
  grep -q 'cannot write' "$TMP/err"
fi

# Bytes that are no text at all are still a page.
head -c 100000 /dev/urandom >"$TMP/noise"
head -c 1000 /dev/zero >"$TMP/zeros"
"$NEWSMETA" page "$TMP/noise" "$TMP/zeros" >"$TMP/out"
test "$(wc -l <"$TMP/out")" = 2
