#!/bin/sh
# The whole proof of a route, as a user asks for it. Speaks TAP; $RECOURSE is the program.
set -u
. "$(dirname "$0")/command.inc"

run() { ask why "$@"; }

seed=examples/xinjiang.yaml

# ---- what stands in a proof, word by word ----

# golden NAME ARGUMENTS...: the answer in the small world is the stored one.
golden()
{
    name=$1
    shift
    run --facts tests/golden/facts --add tests/golden/why/omega.yaml tests/golden/why/cells.yaml "$@"
    sed 's/sha256:[0-9a-f]*/sha256:…/' "$work/out" >"$work/told" # other facts may come and go
    if [ "${ACCEPT:-}" = 1 ]; then
        cp "$work/told" "tests/golden/why/$name"
    fi
    exits 0 && cmp -s "$work/told" "tests/golden/why/$name"
}
golden consent.txt court/omega consent
check 'a reservation is proved from the declaration, its rule and its authority'
golden communication.txt panel/omega
check 'what was looked for in vain stands in the proof'
golden consent.json court/omega consent --format json
check 'the same for programs'
golden consent.dot court/omega consent --format dot
check 'the same as a graph'

# ---- formats ----

run $seed cat/inquiry
exits 0 && quiet && says 'Why cat/inquiry is closed' && says 'It rests on:' &&
    says 'CONSENT::opt-out-bars' && says 'declaration/CAT/CHN/20/1988-10-04'
check 'text names rules, facts and sources'

run $seed cat/inquiry --format markdown
exits 0 && quiet && says '# Why cat/inquiry is closed' && says '- '
check 'Markdown has headings and lists'

run $seed cat/inquiry --format html
exits 0 && quiet && says '<details' && says '</html>' && ! says '<script src'
check 'HTML is one page with folds'

run $seed cat/inquiry --format json
exits 0 && quiet && says '"requirements"' && says '"rests_on"' && says '"shown_above": true' &&
    says '"rule": "CONSENT::opt-out-bars"'
check 'JSON has the tree, and refers to what it has shown'
if command -v python3 >/dev/null; then
    python3 -c 'import json, sys; json.load(open(sys.argv[1]))' "$work/out"
    check 'the JSON is well formed'
fi

run $seed cat/inquiry --format dot
exits 0 && quiet && says 'digraph proof {' && says 'route -> n' && ! grep -q '[[:cntrl:]]' "$work/out"
check 'DOT is a graph'
if command -v dot >/dev/null; then
    dot -Tsvg "$work/out" >"$work/svg" 2>"$work/err" && [ ! -s "$work/err" ] &&
        grep -q '</svg>' "$work/svg"
    check 'Graphviz draws it'
fi

run $seed cat/inquiry --output "$work/file"
exits 0 && silent && grep -q 'Why cat/inquiry' "$work/file"
check 'the answer goes to a file'

# ---- how much is shown ----

run $seed cat/inquiry --depth 1
exits 0 && says 'deeper than was asked for' && ! says 'participation/CAT/CHN;'
check 'the depth can be limited'

run $seed cat/inquiry
exits 0 && says 'Not shown: ' && cp "$work/out" "$work/some"
run $seed cat/inquiry --all
exits 0 && ! says 'Not shown: ' && [ "$(wc -l <"$work/out")" -gt "$(wc -l <"$work/some")" ]
check 'what is left out is counted, and can be had'

run $seed cat/inquiry time
exits 0 && says 'Time: met' && ! says 'Consent: failed'
check 'one requirement can be asked for'

run $seed icj/genocide --suppose 'CHN withdraws its reservation to GENOCIDE IX'
exits 0 && says 'on a supposition' && says 'Supposing: CHN withdraws' && says 'not as recorded'
check 'what rests on a supposition is marked'

run $seed cat/inquiry --as-of 2019-07-01
exits 0 && says '1 July 2019'
check 'the day of filing can be another'

# ---- errors ----

run $seed cat/inquirry
exits 3 && silent && complains "there is no route 'cat/inquirry'" && complains 'cat/inquiry?'
check 'an unknown route comes with the nearest one'

run $seed cat/inquiry consnt
exits 2 && silent && complains "there is no requirement 'consnt'" && complains 'consent?'
check 'an unknown requirement comes with the nearest one'

run $seed cat/inquiry veto
exits 2 && silent && complains 'was not judged by its veto' && complains 'consent'
check 'a requirement that plays no part is refused'

run $seed
exits 2 && silent && complains 'needs FILE ROUTE'
check 'the route may not be forgotten'

run $seed cat/inquiry consent time
exits 2 && silent && complains "does not take 'time'"
check 'two requirements are one too many'

run $seed cat/inquiry --format cvs
exits 2 && silent && complains 'json or dot'
check 'an unknown format is refused'

run $seed cat/inquiry --depth 0
exits 2 && silent && complains 'a whole number from 1'
check 'a depth of nothing is refused'

run examples/none.yaml cat/inquirry
exits 5 && silent && complains 'cannot' && complains "there is no route 'cat/inquirry'"
check 'what is wrong with file and route is told at once'

run $seed cat/inquiry --suppose 'CHN ratifies NOTHING'
exits 3 && silent && complains 'NOTHING'
check 'a supposition that cannot be is refused'

mkdir "$work/rules" && cp -r rules/. "$work/rules"
printf 'relation nonsense: {state}.\n' >>"$work/rules/sentences"
run $seed cat/inquiry --rules "$work/rules"
exits 3 && silent && complains 'rules/sentences:' && complains 'must have the form'
check 'a sentence that cannot be read is named by its line'

echo "1..$count"
[ "$failed" -eq 0 ]
