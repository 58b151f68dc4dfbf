# A line of 50 MB is refused, not kept: its neighbours are answered, and memory does not grow with it.
{
  echo '{"id":"before","input":"a"}'
  printf '{"id":"long","input":"'
  head -c 50000000 /dev/zero | tr '\0' x
  echo '"}'
  echo '{"id":"after","input":"b"}'
} >"$TMP/in"
for threads in 1 3; do
  "$NEWSMETA" keys --threads $threads <"$TMP/in" >"$TMP/out"
  test "$(wc -l <"$TMP/out")" = 3
  sed -n 1p "$TMP/out" | grep -qF '{"id":"before",'
  sed -n 2p "$TMP/out" | grep -qF '{"id":"long","error":{"code":"too-long","line":2,'
  sed -n 3p "$TMP/out" | grep -qF '{"id":"after",'
done
# Where it is allowed, a long line is answered, and so are the short ones round it.
{ head -n 1 "$TMP/in"; printf '{"id":"long","input":"'; head -c 3000000 /dev/zero | tr '\0' x; echo '"}'; tail -n 1 "$TMP/in"; } |
  "$NEWSMETA" text >"$TMP/out"
test "$(wc -l <"$TMP/out")" = 3
test "$(wc -c <"$TMP/out")" -gt 3000000
# The limit counts bytes, and the record that just fits is answered.
test "$(printf '{"input":"abc"}\n' | "$NEWSMETA" text --max-bytes 15 | grep -c '"text":"abc"')" = 1
test "$(printf '{"input":"abcd"}\n' | "$NEWSMETA" text --max-bytes 15 | grep -c too-long)" = 1
