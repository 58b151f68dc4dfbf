# Every bad record gets an error record in its place, with its line and, where it can be read, its id.
printf '\xEF\xBB\xBF{"id":1,"input":"a"}\r\n\n   \n{"id":"b","input":3}\n[1]\nnot json\n' >"$TMP/in"
printf '{"id":7,"input":"\xFF"}\n{"id":8,"input":"a\0b"}\n{"id":[9],"input":"x"\n{"id":tru}\n' >>"$TMP/in"
printf '{"id":12345678901234567890123,"x":{"id":0}}\n{"input":"last line, no line feed"}' >>"$TMP/in"
"$NEWSMETA" keys <"$TMP/in" >"$TMP/out"
test "$(wc -l <"$TMP/out")" = 10

answer() { sed -n "$1p" "$TMP/out" | grep -qF -- "$2" || { echo "line $1 lacks $2"; sed -n "$1p" "$TMP/out"; exit 1; }; }
answer 1 '"id":1,'
answer 1 '"search":"a"'
answer 2 '{"id":"b","error":{"code":"wrong-type","field":"input","line":4,'
answer 2 'must be a string, not a number'
answer 3 '{"error":{"code":"wrong-type","line":5,'
answer 4 '{"error":{"code":"bad-json","line":6,'
answer 5 '{"id":7,"error":{"code":"not-utf8","line":7,'
answer 6 '{"id":8,"error":{"code":"bad-json","line":8,'
answer 7 '{"id":[9],"error":{"code":"bad-json","line":9,'
answer 8 '{"error":{"code":"bad-json","line":10,'
answer 9 '{"id":12345678901234567890123,"error":{"code":"missing-field","field":"input","line":11,'
answer 10 '"search":'
