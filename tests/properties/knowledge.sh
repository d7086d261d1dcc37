#!/bin/sh
# The knowledge carried by the program and the folders it was made from give the same answers, and
# a treaty nobody has heard of needs one file and nothing else.
set -u
: "${RECOURSE:?}"
cd "$(dirname "$0")/../.." || exit 2
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
failed=0
number=0

point() # NAME COMMAND…
{
    name=$1
    shift
    number=$((number + 1))
    if "$@"; then
        echo "ok $number - $name"
    else
        echo "not ok $number - $name"
        failed=1
    fi
}

same() { cmp -s "$1" "$2"; }
has() { grep -q "$1" "$2"; }

echo "1..12"
"$RECOURSE" assess --format json examples/xinjiang.yaml >"$work/built-in"
"$RECOURSE" assess --format json --facts facts examples/xinjiang.yaml >"$work/facts"
point "facts read from their folder give the same bytes" same "$work/built-in" "$work/facts"
"$RECOURSE" assess --format json --rules rules examples/xinjiang.yaml >"$work/rules"
point "rules read from their folder give the same bytes" same "$work/built-in" "$work/rules"
"$RECOURSE" assess --format json --facts facts --rules rules examples/xinjiang.yaml >"$work/both"
point "both together give the same bytes" same "$work/built-in" "$work/both"

cat >"$work/clean-rivers.yaml" <<'EOF'
treaty: CLEAN-RIVERS
title: Convention on Clean Rivers, invented for a test
short: Clean Rivers Convention
adopted: 2001-01-01
in_force: 2002-01-01
entry: days:30
saves: pending
saves_article: VCLT 70
entry_article: VCLT 24
confidence: high
source: invented
clauses:
  - route: icj/clean-rivers
    forum: icj
    article: "40"
    title: Clean Rivers case
    kind: judicial
    binding: yes
    authority: [ICJ-STATUTE 36(1)]
    engaged_by: [other]
    starts: [state]
    applicant: party
    consent: reservable
    consent_articles: ["40"]
    reciprocal: yes
    access: ICJ-STATUTE
    time: covered
    abroad: free
    dispute: yes
    negotiation: required
    arbitration: months:6
    standing: any-party
  - route: cat/clean-rivers-inquiry
    forum: cat
    article: "20"
    title: Clean Rivers inquiry
    kind: investigative
    binding: no
    authority: [VCLT 26]
    engaged_by: [other]
    starts: [committee]
    applicant: none
    consent: opt-out
    consent_articles: ["20"]
    time: covered
    abroad: free
parties:
  - {state: ARE, consent: ratification, deposit: 2001-06-01}
  - {state: CHN, consent: accession, deposit: 2010-05-05}
  - {state: GMB, consent: ratification, deposit: 2003-03-03}
  - {state: USA, consent: ratification, deposit: 2003-03-03}
declarations:
  - {state: ARE, article: "20", effect: excludes, made: 2001-06-01}
  - {state: USA, article: "40", effect: excludes, made: 2003-03-03}
EOF
scenario() # FILE RESPONDENT AS-OF TO
{
    cat >"$work/$1" <<EOF
recourse: 1
title: Dirty water
as_of: $3
respondent: $2
conduct:
  - {id: dumping, acts: [other], from: 2005-01-01, to: $4, where: [$2]}
EOF
}
run()
{
    "$RECOURSE" assess --format json --add "$work/clean-rivers.yaml" --route '*clean-rivers*' \
        "$work/$1" >"$work/$1.json" 2>"$work/$1.err"
}
scenario china CHN 2020-01-01 ongoing && run china
scenario early CHN 2010-05-20 ongoing && run early
scenario past CHN 2020-01-01 2009-12-31 && run past
scenario emirates ARE 2020-01-01 ongoing && run emirates
scenario states USA 2020-01-01 ongoing && run states
status() # FILE ROUTE: its status
{
    tr -d '\n ' <"$work/$1.json" | sed 's/{"id":"/\n/g' | sed -n "s|^$2\".*\"status\":\"\([a-z-]*\)\".*|\1|p" |
        head -n 1
}
is() { [ "$(status "$1" "$2")" = "$3" ]; }
point "its court clause is conditional on talks and arbitration" is china icj/clean-rivers conditional
point "its inquiry is open to a party" is china cat/clean-rivers-inquiry open
point "its waiting time is kept" is early cat/clean-rivers-inquiry closed
point "and told as such" has not-yet-in-force "$work/early.json"
point "conduct before it is outside" is past cat/clean-rivers-inquiry closed
point "an opt-out shuts its inquiry" is emirates cat/clean-rivers-inquiry closed
point "but not its court" is emirates icj/clean-rivers conditional
point "a reservation shuts its court" is states icj/clean-rivers closed
point "and stands against the applicant that made it" has '"code": *"reciprocity"' "$work/china.json"
exit $failed
