#!/bin/sh
# The map of mechanisms to routes (docs/coverage.md) is complete, and each route it names exists.
# Speaks TAP; $RECOURSE is the program.
set -u
. "$(dirname "$0")/script.inc"

map=docs/coverage.md
register=facts/registers/mechanisms.yaml

# What the file of the failed point holds.
evidence()
{
    sed 's/^/# /' "$1"
}

sed -n 's/^ *- id: *\(SM-[0-9]*\).*/\1/p' "$register" | sort >"$work/register"
sed -n 's/^| \(SM-[0-9]*\) |.*/\1/p' "$map" | sort >"$work/mapped"
sed -n 's/^| SM-[0-9]* |.*| \([^|]*\) |$/\1/p' "$map" | tr -d '`' | tr ',' '\n' | sed 's/ //g' |
    sed '/^$/d' | sort -u >"$work/routes"

[ "$(wc -l <"$work/register")" -eq 110 ]
point $? "the register holds 110 mechanisms" "$work/register"

comm -3 "$work/register" "$work/mapped" >"$work/difference"
[ ! -s "$work/difference" ]
point $? "each mechanism stands in the map once, and nothing else does" "$work/difference"

# A row without a route would be a mechanism that nothing carries.
grep '^| SM-' "$map" | grep -v '| `[^|]*` |$' >"$work/bare"
[ ! -s "$work/bare" ]
point $? "each mechanism names at least one route" "$work/bare"

: >"$work/missing"
while read -r route; do
    "$RECOURSE" route "$route" >/dev/null 2>&1 </dev/null || echo "$route" >>"$work/missing"
done <"$work/routes"
[ ! -s "$work/missing" ]
point $? "each route that the map names exists" "$work/missing"

# The other way round: a measure of policy that carries no mechanism has lost its reason.
sed -n 's/^ *- route: *\(policy\/[a-z-]*\).*/\1/p' facts/forums/policy.yaml | sort >"$work/policy"
grep '^policy/' "$work/routes" | comm -23 "$work/policy" - >"$work/idle"
[ ! -s "$work/idle" ]
point $? "each measure of policy carries a mechanism" "$work/idle"

echo "1..$count"
[ "$failed" -eq 0 ]
