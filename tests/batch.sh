#!/bin/sh
# Many scenarios through one pipe. Speaks TAP; $RECOURSE is the program.
set -u
. "$(dirname "$0")/script.inc"

evidence()
{
    head -c 2000 "$work/out" | sed 's/^/# stdout: /'
    sed 's/^/# stderr: /' "$work/err" | head -n 20
    echo "# exit $code"
}
run()
{
    "$RECOURSE" batch "$@" <"$work/in" >"$work/out" 2>"$work/err"
    code=$?
}
check() { point $? "$1"; }
lines() { [ "$(wc -l <"$work/out")" -eq "$1" ]; }

conduct='"conduct": [{"id": "a", "acts": ["torture"], "from": "2019", "to": "ongoing"}]'
one="{\"recourse\": 1, \"title\": \"One\", \"as_of\": \"2020-01-01\", \"respondent\": \"CHN\", $conduct}"
two="{\"recourse\": 1, \"title\": \"Two\", \"as_of\": \"2020-01-01\", \"respondent\": \"GBR\", $conduct}"

printf '%s\n\n%s\n' "$one" "$two" >"$work/in"
run --route cat/inquiry
[ "$code" -eq 0 ] && lines 2 && sed -n 1p "$work/out" | grep -q '"status":"closed"' &&
    sed -n 2p "$work/out" | grep -q '"status":"open"'
check 'each line has its answer, in the same order'

printf '%s\n%s\n%s\n' "$one" '{"recourse": 1, "title": "x", "respondent": "Chinaa"}' "$two" >"$work/in"
run --route cat/inquiry
[ "$code" -eq 3 ] && lines 3 && sed -n 2p "$work/out" | grep -q '"line":2.*unknown State' &&
    sed -n 3p "$work/out" | grep -q '"title":"Two"'
check 'a wrong line is answered with its errors, and the next ones are still answered'

printf '%s' "$one" >"$work/in"
run --route cat/inquiry
[ "$code" -eq 0 ] && lines 1
check 'the last line may lack its end'

printf '%s\n' "$one" >"$work/in"
run
cp "$work/out" "$work/batch"
printf '%s\n' "$one" >"$work/scenario.yaml"
"$RECOURSE" assess --format json "$work/scenario.yaml" | tr -d ' \n' >"$work/plain"
tr -d ' \n' <"$work/batch" | cmp -s - "$work/plain"
check 'an answer is that of assess'

: >"$work/in"
run
[ "$code" -eq 0 ] && lines 0
check 'nothing in, nothing out'

printf 'a\0b\n' >"$work/in"
run
[ "$code" -eq 3 ] && lines 1 && grep -q '"errors"' "$work/out"
check 'a zero byte is an error of its line'

echo "1..$count"
[ "$failed" -eq 0 ]
