# The examples of the help run as they stand there, and give no error record.
ln -s "$(realpath "$NEWSMETA")" "$TMP/newsmeta"
PATH=$TMP:$PATH
for subcommand in "" dates names mentions text keys articles; do
  # Commands begin with "$"; one that ends in a backslash goes on in the next line.
  newsmeta $subcommand --help | sed -n '/^ *\$ echo/{s/^ *\$ //;/\\$/N;p}' >"$TMP/script"
  grep -q newsmeta "$TMP/script"
  bash -euo pipefail "$TMP/script" >"$TMP/out"
  if grep '"error"' "$TMP/out"; then exit 1; fi
  test -s "$TMP/out"
done
