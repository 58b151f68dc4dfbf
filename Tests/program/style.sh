# Names are written by the style and in the language that were asked for; what is said of them stays.
ask() { printf '{"input":"%s","kind":"place"}\n' "$1" | "$NEWSMETA" names "${@:2}"; }
ask Vietnam | grep -qF '"name":"Vietnam"'
ask Vietnam --style un | grep -qF '"name":"Viet Nam"'
ask Moscow --names-in de | grep -qF '"name":"Moskau"'
ask Moscow --names-in de | grep -qF '"id":"geonames:524901"'
printf '{"input":"Talks in Moscow failed."}\n' | "$NEWSMETA" mentions --names-in fr |
  grep -qF '"name":"Moscou"'
printf '{"text":"Floods in the capital\\n\\nMOSCOW (AP) - Heavy rain closed two roads on Tuesday, the city said."}\n' >"$TMP/story"
"$NEWSMETA" articles --names-in de "$TMP/story" | grep -qF '"name":"Moskau"'
# A style that nobody knows is a fault of the arguments.
if ask Vietnam --style nobody 2>"$TMP/err"; then exit 1; else test $? = 2; fi
grep -qF -- '--style is standard, un, ap or official' "$TMP/err"
