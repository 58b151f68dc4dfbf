# Progress is for terminals: elsewhere the flag changes nothing.
echo '{"input":"x"}' | "$NEWSMETA" keys --progress 2>"$TMP/err" >"$TMP/out"
test ! -s "$TMP/err"
test "$(wc -l <"$TMP/out")" = 1
