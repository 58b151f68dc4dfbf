# Bad arguments end with status 2 and say what is wrong; help and version are no errors.
status() { set +e; "$@" >"$TMP/out" 2>"$TMP/err" </dev/null; echo $?; set -e; }

test "$(status "$NEWSMETA" dates --no-such-option)" = 2
grep -q -- --no-such-option "$TMP/err"
test "$(status "$NEWSMETA" no-such-subcommand)" = 2
test "$(status "$NEWSMETA" dates --threads 0)" = 2
test "$(status "$NEWSMETA" dates --max-bytes many)" = 2
test "$(status "$NEWSMETA" dates --search --series)" = 2
test "$(status "$NEWSMETA" page)" = 2
test "$(status "$NEWSMETA" --help)" = 0
test "$(status "$NEWSMETA" --version)" = 0
for subcommand in dates names mentions text keys articles page conformance; do
  test "$(status "$NEWSMETA" "$subcommand" --help)" = 0
  # Help teaches by example.
  grep -q '\$ .*newsmeta' "$TMP/out"
done
