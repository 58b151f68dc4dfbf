# A series is answered record by record, in order, and a bad record keeps its place.
printf '{"id":1,"input":"03/04/2019"}\nbroken\n{"id":2,"input":"25/04/2019"}\n' |
  "$NEWSMETA" dates --series >"$TMP/out"
test "$(wc -l <"$TMP/out")" = 3
sed -n 1p "$TMP/out" | grep -qF '{"id":1,'
sed -n 2p "$TMP/out" | grep -qF '"code":"bad-json","line":2'
sed -n 3p "$TMP/out" | grep -qF '{"id":2,'
