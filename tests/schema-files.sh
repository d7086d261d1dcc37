#!/bin/sh
# The files in schemas/ are what `recourse schema` prints, to the byte, and there are no others.
# ACCEPT=1 writes them anew. Speaks TAP; $RECOURSE is the program.
set -u
. "$(dirname "$0")/script.inc"

# What differs.
evidence()
{
    diff "$1" "$2" 2>&1 | head -n 20 | sed 's/^/# /'
    echo "# after a change of tables or facts: make accept TESTLIST=schema-files, then look at it"
}

"$RECOURSE" schema --format json | sed -n 's/^ *"name": "\(.*\)",$/\1/p' >"$work/names"
[ "$(wc -l <"$work/names")" -ge 20 ]
point $? "the program lists its schemas" "$work/names" /dev/null

while read -r name; do
    file=schemas/$name.schema.json
    "$RECOURSE" schema "$name" >"$work/schema" 2>"$work/error"
    printed=$?
    [ "${ACCEPT:-}" != 1 ] || [ "$printed" -ne 0 ] || cp "$work/schema" "$file"
    [ "$printed" -eq 0 ] && cmp -s "$work/schema" "$file"
    point $? "$file is what the program prints" "$file" "$work/schema"
done <"$work/names"

sed 's|.*|schemas/&.schema.json|' "$work/names" | sort >"$work/wanted"
ls schemas/*.schema.json | sort >"$work/there"
if [ "${ACCEPT:-}" = 1 ] && [ "$failed" -eq 0 ]; then
    comm -13 "$work/wanted" "$work/there" | xargs -r rm --
    ls schemas/*.schema.json | sort >"$work/there"
fi
cmp -s "$work/wanted" "$work/there"
point $? "the folder holds no other schema" "$work/wanted" "$work/there"

# ---- the command ----

# run ARGUMENTS...: stdout, stderr and exit code go to $work/out, $work/error and $code.
run()
{
    "$RECOURSE" "$@" >"$work/out" 2>"$work/error" </dev/null
    code=$?
}

run schema
[ "$code" -eq 0 ] && [ ! -s "$work/error" ] && grep -q '^treaty .*facts/treaties/' "$work/out"
point $? "without a name there is a list" "$work/out" "$work/error"

run schema --format markdown
[ "$code" -eq 0 ] && grep -q '^| scenario |' "$work/out"
point $? "the list can be had as Markdown" "$work/out" "$work/error"

run schema traety
[ "$code" -eq 2 ] && [ ! -s "$work/out" ] && grep -q 'did you mean treaty?' "$work/error"
point $? "a misspelt name gets the nearest, and nothing on stdout" "$work/out" "$work/error"

run schema everything
[ "$code" -eq 2 ] && [ ! -s "$work/out" ] && grep -q '^    see the list' "$work/error"
point $? "a name like none is told where the list is" "$work/out" "$work/error"

run schema treaty --format html
[ "$code" -eq 2 ] && [ ! -s "$work/out" ] && grep -q 'always JSON' "$work/error"
point $? "a schema has no other format" "$work/out" "$work/error"

run schema treaty --format json --output "$work/written"
[ "$code" -eq 0 ] && [ ! -s "$work/out" ] && cmp -s "$work/written" schemas/treaty.schema.json
point $? "a schema can be written to a file" "$work/written" schemas/treaty.schema.json

cat >"$work/clean-rivers.yaml" <<'END'
treaty: CLEAN-RIVERS
title: Convention on Clean Rivers, invented for a test
short: Clean Rivers Convention
source: invented
confidence: high
END
run schema scenario --add "$work/clean-rivers.yaml"
[ "$code" -eq 0 ] && grep -q '"CLEAN-RIVERS"' "$work/out"
point $? "the schema of scenarios knows a treaty that was added" "$work/out" "$work/error"

run schema --help
cp "$work/out" "$work/help"
run help schema
[ "$code" -eq 0 ] && cmp -s "$work/help" "$work/out" && grep -q 'yaml-language-server' "$work/out"
point $? "its help says how an editor is told" "$work/help" "$work/out"

echo "1..$count"
[ "$failed" -eq 0 ]
