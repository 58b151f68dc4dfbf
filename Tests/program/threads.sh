# Any number of threads gives the same bytes.
seq 1 20000 | sed 's/.*/{"id":&,"input":"name &"}/; 7~1000s/.*/broken/' >"$TMP/in"
"$NEWSMETA" keys <"$TMP/in" >"$TMP/one"
test "$(wc -l <"$TMP/one")" = 20000
for threads in 2 5; do
  "$NEWSMETA" keys --threads $threads "$TMP/in" | sed 's/,"file":"[^"]*"//' | cmp - "$TMP/one"
done
