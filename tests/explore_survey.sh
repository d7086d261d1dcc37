#!/bin/sh
# recourse survey as a user meets it: formats, filters, files, mistakes. Speaks TAP; $RECOURSE is
# the program, with the facts built in. Few routes are asked for, or each point would take long.
set -u
. "$(dirname "$0")/command.inc"

run() { ask "$@"; }

day='--as-of 2022-10-06'

# ---- all respondents ----

# shellcheck disable=SC2086  # options without blanks
run survey --route icj/genocide $day --format csv
exits 0 && quiet &&
    [ "$(head -n 1 "$work/out")" = respondent,name,route,status,requirement,code,doubtful ] &&
    [ "$(tail -n +2 "$work/out" | wc -l)" -eq "$(grep -c '^  - code:' facts/states.yaml)" ] &&
    [ "$(tail -n +2 "$work/out" | cut -d, -f1 | sort -u | wc -l)" -eq "$(tail -n +2 "$work/out" | wc -l)" ] &&
    grep -q '^CHN,China,icj/genocide,closed,consent,reservation,no$' "$work/out" &&
    grep -q '^FRA,France,icj/genocide,open,,,no$' "$work/out"
check 'CSV has one row for each respondent and route, with what decides'

cp "$work/out" "$work/two"
# shellcheck disable=SC2086
run survey --route icj/genocide $day --format csv --threads 1
cmp -s "$work/out" "$work/two"
check 'one thread answers as two do, byte for byte'

# shellcheck disable=SC2086
run survey --route icj/genocide,cat/inquiry $day
exits 0 && quiet && narrow && says 'Survey: ' && says 'all acts of the vocabulary' &&
    says 'As of 6 October 2022' && says 'How many respondents have which status' &&
    says '1 icj/genocide · 2 cat/inquiry'
check 'the text counts the respondents of each status'

# ---- filters ----

run survey --respondents 'France,China' --forum cat --as-of 2022-10-06
exits 0 && quiet && narrow && says 'Respondents: only France, China' &&
    grep -q '^cat/inquiry  *closed  *open' "$work/out"
check 'few respondents are the columns, routes the rows'

run survey --group EU --party-to CERD --member UNSC --route icj/cerd --as-of 2022-10-06
exits 0 && says 'Survey: 2 respondents, 1 route' && says 'FRA' && says 'IRL'
check 'groups narrow the respondents down'

run survey --member UNSC --route icj/genocide --status closed --as-of 2022-10-06
exits 0 && says 'Treaty relation: not a party' && ! grep -qE '^(FRA|GBR) ' "$work/out"
check 'a status shows only the answers that have it'

run survey --respondents CHN --acts torture --route 'icj/genocide,icj/cat' --format csv --as-of 2022-10-06
exits 0 && grep -q '^CHN,China,icj/genocide,not-engaged,' "$work/out" &&
    grep -q '^CHN,China,icj/cat,closed,consent,reservation' "$work/out"
check 'the acts say what is engaged'

run survey --respondents CHN --route icj/cat --as-of 2022-10-06 --format csv \
    --suppose 'CHN withdraws its reservation to CAT 30(1)'
exits 0 && grep -q '^CHN,China,icj/cat,conditional,' "$work/out"
check 'a supposition changes the answer'

# ---- a scenario of the user's ----

cat >"$work/case.yaml" <<'END'
recourse: 1
title: Acts against a group
as_of: 2022-10-06
respondent: MMR
applicants: [GMB, CAN]
conduct:
  - id: c
    acts: [genocide]
    from: 2017-01-01
    to: ongoing
    where: [MMR]
    victims: {nationality: [MMR], group: ethnic}
    perpetrators: {nationality: [MMR], capacity: state}
expect:
  - {route: icj/genocide, status: open}
END

run survey "$work/case.yaml" --respondents MMR,CHN,GMB --route icj/genocide --format csv
exits 0 && quiet && grep -q '^MMR,Myanmar,icj/genocide,open,' "$work/out" &&
    grep -q '^CHN,China,icj/genocide,closed,consent,reservation' "$work/out" &&
    grep -q '^GMB,Gambia,icj/genocide,open,' "$work/out"
check 'a scenario is asked against each respondent in turn'

run survey "$work/case.yaml" --respondents MMR,CHN --route icj/genocide
exits 0 && narrow && says 'Each respondent stands in the place of Myanmar' &&
    says 'Applicants: Gambia, Canada; none against itself'
check 'it is said in whose place they stand'

run survey "$work/case.yaml" --respondents MMR,CHN,GMB --route icj/genocide --links --format csv
exits 0 && [ "$(cat "$work/out")" = "respondent,name,route,status,applicants,open,conditional,contested
GMB,Gambia,icj/genocide,open,1,CAN,,
MMR,Myanmar,icj/genocide,open,2,CAN GMB,," ]
check 'links list who could take whom, and nobody takes itself'

run survey --respondents MMR --route 'icj/genocide,un/*' --links --as-of 2022-10-06
exits 0 && quiet && narrow && says 'Who could take whom where' && says 'icj/genocide against MMR' &&
    ! says 'un/hrc-special-session against' && says 'un/arria-formula against MMR'
check 'a route that needs a vote is no link'

# ---- other formats ----

run survey --respondents MMR,CHN --route icj/genocide --links --format json --as-of 2022-10-06
exits 0 && quiet && says '"recourse": 1' && says '"one_state_starts": true' &&
    says '"summary"' && says '"applicants"' && says '"as_of": "2022-10-06"'
check 'JSON has the question, the routes and the answers'

run survey --route icj/genocide,cat/inquiry --format html --as-of 2022-10-06 -o "$work/page.html"
exits 0 && silent && quiet && grep -q 'id="survey-map"' "$work/page.html" &&
    grep -q '<select id="survey-route"' "$work/page.html" &&
    grep -q '<option value="1">' "$work/page.html" && grep -q '<noscript>' "$work/page.html" &&
    grep -q 'aria-label="China: closed. Consent: reservation"' "$work/page.html" &&
    grep -q 'How many respondents have which status' "$work/page.html" &&
    ! grep -qE '(src|href)="?http|@import|url\(' "$work/page.html"
check 'the page is one file with a map, choices and tables'

run survey --respondents MMR,CHN --route icj/genocide --format markdown --as-of 2022-10-06
exits 0 && quiet && says '# Survey: 2 respondents, 1 route' && says '| MMR ' && ! says '<svg'
check 'Markdown has tables and no picture'

run help survey
exits 0 && quiet && says 'Usage: recourse survey' && says '--party-to' && narrow
check 'help says how it is used'

# ---- mistakes ----

refused() # NAME EXPECTED-WORDS ARGUMENTS…
{
    name=$1 words=$2
    shift 2
    run survey "$@"
    exits 2 && silent && complains "$words"
    check "$name"
}
refused 'an unknown act is refused with the nearest' "--acts: there is no act 'tortur'" --acts tortur
complains 'did you mean torture?'
check 'and the nearest is named'
refused 'an unknown State is refused' "--respondents: there is no State 'Atlantis'" --respondents Atlantis
refused 'an unknown group is refused' "--member: there is no organisation or organ 'XYZZY'" --member XYZZY
refused 'an unknown treaty is refused' "--party-to: there is no treaty 'XYZZY'" --party-to XYZZY
refused 'an unknown route is refused' "--route: there is no route 'icj/genocid'" --route icj/genocid
refused 'an unknown forum is refused' 'no route is left by --forum nowhere' --forum nowhere
refused 'an unknown status is refused' "--status: there is no status 'opne'" --status opne
refused 'groups that nobody belongs to are refused' 'no State is all of this on that day' --group EU --group ASEAN
refused 'threads are a number' '--threads needs a whole number' --threads many
refused 'a file says its acts itself' '--acts cannot be given with a FILE' "$work/case.yaml" --acts torture
refused 'a day is a day' '--as-of needs a day' --as-of 2022

run survey "$work/none.yaml"
exits 5 && silent && complains 'none.yaml'
check 'a file that cannot be read is told'

run survey --suppose 'CHN ratifies CERD'
exits 3 && silent && complains 'has joined CERD already'
check 'what the law does not allow cannot be supposed'

echo "1..$count"
[ "$failed" -eq 0 ]
