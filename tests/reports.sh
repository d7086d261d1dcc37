#!/bin/sh
# The reports of three scenarios in every format, compared with tests/golden/reports; ACCEPT=1
# writes them anew. What other programs make of them is tried where those programs are installed.
# Speaks TAP; $RECOURSE is the program.
set -u
. "$(dirname "$0")/script.inc"
unset NO_COLOR COLUMNS

golden=tests/golden/reports
formats='txt md html json csv dot'
mkdir -p "$golden"

# The difference, or what the program said.
evidence()
{
    head -n 40 "$1" | sed 's/^/# /'
}

cat >"$work/small.yaml" <<'END'
recourse: 1
title: 'Torture in the cells & "elsewhere" <b>'
as_of: 2020-01-01
respondent: Alphaland
conduct:
  - {id: cells, acts: [torture], from: 2001, to: ongoing, where: [AAA], victims: {nationality: [BBB]}}
  - {id: '-1-1', acts: [persecution], from: 2019-05, to: 2019}
steps:
  - {step: negotiation, treaty: ALPHA, by: BBB, outcome: failed, on: 2019-05-01}
suppose:
  - BBB withdraws its reservation to ALPHA 9
END

# report NAME FORMAT: writes the report, without what changes with every build, to $work/got.
report()
{
    case $1 in
    small) set -- "$2" "$work/small.yaml" --facts tests/golden/facts ;;
    xinjiang) set -- "$2" examples/xinjiang.yaml --as-of 2020-11-01 --route 'icj/genocide,cat/inquiry' ;;
    myanmar) set -- "$2" examples/myanmar.yaml --as-of 2022-01-01 --route icj/genocide ;;
    esac
    ending=$1
    shift
    "$RECOURSE" assess "$@" -o "$work/raw.$ending" 2>"$work/err" </dev/null || return 1
    sed -e 's/sha256:[0-9a-f]*/sha256:DIGEST/' -e 's/Recourse [0-9][0-9.]*[0-9]/Recourse VERSION/' \
        -e 's/"version": *"[^"]*"/"version": "VERSION"/' "$work/raw.$ending" >"$work/got"
}

for name in small xinjiang myanmar; do
    for format in $formats; do
        file=$golden/$name.$format
        if report "$name" "$format"; then
            [ "${ACCEPT:-}" != 1 ] || cp "$work/got" "$file"
            diff "$file" "$work/got" >"$work/difference" 2>&1
        else
            cp "$work/err" "$work/difference"
            false
        fi
        point $? "$name.$format is as it was" "$work/difference"
        cp "$work/got" "$work/$name.$format"
    done
done

# ---- the same said in every format ----

grep -c '^### .*closed' "$work/xinjiang.md" >"$work/counts"
grep -c '<h3 .*badge red' "$work/xinjiang.html" >>"$work/counts"
[ "$(sort -u "$work/counts")" = 2 ]
point $? "two closed routes are closed in Markdown and HTML alike" "$work/counts"

# A page of some 300 routes and its links: each leads to a place in it.
"$RECOURSE" assess examples/xinjiang.yaml -o "$work/whole.html" </dev/null
grep -o ' id="[^"]*"' "$work/whole.html" | sed 's/.*"\(.*\)"/\1/' | sort >"$work/places"
grep -o 'href="#[^"]*"' "$work/whole.html" | sed 's/.*#\(.*\)"/\1/' | sort -u >"$work/links"
uniq -d "$work/places" >"$work/twice"
[ ! -s "$work/twice" ]
point $? "no two places of a page have one name" "$work/twice"
comm -23 "$work/links" "$work/places" >"$work/astray"
[ -s "$work/links" ] && [ ! -s "$work/astray" ]
point $? "every link inside a page leads somewhere" "$work/astray"

# ---- what other programs make of them ----

if command -v dot >/dev/null 2>&1; then
    status=0
    "$RECOURSE" assess examples/myanmar.yaml --forum icj -o "$work/icj.dot" </dev/null
    for file in "$work"/*.dot; do
        dot -Tsvg "$file" >"$work/graph.svg" 2>"$work/err" || status=1
        [ ! -s "$work/err" ] && grep -q '</svg>' "$work/graph.svg" || status=1
    done
    point $status "Graphviz draws the graphs without a word" "$work/err"
else
    echo "# no dot here: the graphs were not drawn"
fi

if command -v pandoc >/dev/null 2>&1; then
    status=0
    for name in small xinjiang; do
        pandoc "$work/$name.md" -o "$work/$name.docx" 2>"$work/err" || status=1
        [ ! -s "$work/err" ] || status=1
        pandoc "$work/$name.docx" -t plain --wrap=none >"$work/$name.plain" || status=1
        # Marks that were not understood would stand in the text; so would those of pandoc.
        grep -n -e '\*\*' -e '^#' -e '^| ' -e '](' "$work/$name.plain" >"$work/marks" && status=1
    done
    grep -qF 'Torture in the cells & “elsewhere” <b>' "$work/small.plain" || status=1
    point $status "pandoc makes a clean Word file of the Markdown" "$work/marks"
else
    echo "# no pandoc here: the Markdown was not turned into Word"
fi

# A user's words are no markup, no formula and no way out of quotes.
grep -q '<b>' "$work/small.html"
[ $? -eq 1 ] && grep -qF '&lt;b&gt;' "$work/small.html"
point $? "a title is no markup" "$work/small.html"
grep -q ',-1-1,' "$work/small.csv"
[ $? -eq 1 ] && grep -qF ",'-1-1," "$work/small.csv"
point $? "a name is no formula" "$work/small.csv"

# ---- the ending of --output, and what it may not ask for ----

"$RECOURSE" assess "$work/small.yaml" --facts tests/golden/facts -o "$work/a.JSON" </dev/null
grep -q '^{' "$work/a.JSON"
point $? "the ending of --output says the format, in any case" "$work/a.JSON"
"$RECOURSE" assess "$work/small.yaml" --facts tests/golden/facts -o "$work/b.html" --format text \
    </dev/null
grep -q '^Respondent: Alphaland' "$work/b.html"
point $? "--format goes before the ending" "$work/b.html"
"$RECOURSE" assess "$work/small.yaml" --facts tests/golden/facts -o "$work/c.report" </dev/null
grep -q '^Respondent: Alphaland' "$work/c.report"
point $? "an ending that says nothing gives text" "$work/c.report"
"$RECOURSE" assess "$work/small.yaml" "$work/small.yaml" --facts tests/golden/facts \
    --format html >"$work/out" 2>"$work/err" </dev/null
[ $? -eq 2 ] && [ ! -s "$work/out" ] && grep -q 'one FILE' "$work/err"
point $? "two answers do not go into one page" "$work/err"
"$RECOURSE" assess "$work/small.yaml" --format htlm >"$work/out" 2>"$work/err" </dev/null
[ $? -eq 2 ] && [ ! -s "$work/out" ] && grep -q 'did you mean html' "$work/err"
point $? "a misspelt format gets a suggestion" "$work/err"

echo "1..$count"
[ "$failed" -eq 0 ]
