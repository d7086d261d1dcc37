#!/bin/sh
# recourse applicants as a user meets it: formats, filters, votes, mistakes. Speaks TAP; $RECOURSE
# is the program, with the facts built in: of States and days long past, so that they stay.
set -u
. "$(dirname "$0")/command.inc"

run() { ask "$@"; }

cat >"$work/case.yaml" <<'END'
recourse: 1
title: Acts against a group
as_of: 2022-10-06
respondent: MMR
applicants: [GMB]
conduct:
  - id: c
    acts: [genocide, torture, racial-discrimination]
    from: 2017-01-01
    to: ongoing
    where: [MMR]
    victims: {nationality: [MMR], group: ethnic}
    perpetrators: {nationality: [MMR], capacity: state}
END
case=$work/case.yaml

run applicants "$case" icj/genocide
exits 0 && quiet && says 'Who could bring icj/genocide against Myanmar?' &&
    says 'The scenario names as applicant: GMB. Here every State is tried.' &&
    says 'Could bring it on that day' && says 'Consent: reciprocity.' &&
    says 'Treaty relation: not a party.'
check 'the text says who could and groups the others by their reason'

narrow
check 'no line of the text is wider than 96 columns'

run applicants "$case" icj/genocide --format csv
exits 0 && quiet && [ "$(head -n 1 "$work/out")" = state,name,standing,requirement,code,reason ] &&
    grep -q '^GMB,Gambia,today,,,$' "$work/out" && grep -q '^USA,.*,barred,consent,reciprocity,' "$work/out" &&
    [ "$(tail -n +2 "$work/out" | cut -d, -f1 | sort | uniq -d | wc -l)" -eq 0 ]
check 'CSV has one row a State with its reason'

# The United States is a party to the convention of 1957, which did not yet bind China, and not to
# that of 1930, which is supposed to.
cat >"$work/labour.yaml" <<'END'
recourse: 1
title: Forced labour in factories
as_of: 2021-07-08
respondent: CHN
conduct:
  - {id: c, acts: [forced-labour], from: 2017-04, to: ongoing, where: [CHN]}
suppose: [CHN ratifies ILO-C029 on 2020-07-01]
END
run applicants "$work/labour.yaml" ilo/complaint --format csv --state USA,FRA
exits 0 && quiet && grep -q '^FRA,France,today,' "$work/out" &&
    grep -q '^USA,.*,barred,treaty-relation,not-party,.*Forced Labour Convention' "$work/out"
check 'a State is barred by what keeps it from the clauses that are not closed to all'

run applicants "$case" icj/genocide --format json --state GMB,USA
exits 0 && quiet && says '"standing": "today"' && says '"standing": "barred"' &&
    says '"today": 1' && says '"barred": 1' && says '"states_start": true'
check 'JSON has the same, with counts'

run applicants "$case" icj/genocide --state GMB,MMR
exits 0 && says 'Shown: only GMB, MMR (2 States)' && says 'Not tried' && says 'Myanmar'
check 'a State that cannot be an applicant is told, not passed over'

run applicants "$case" icj/genocide --group EU --member UNSC --party-to CAT
exits 0 && says 'members of EU and UNSC; parties to CAT (2 States)' && says 'France, Ireland'
check 'groups narrow each other down'

run applicants "$case" un/hrc-special-session --member EU
exits 0 && says '47 members on 6 October 2022. 16 are needed.' && says 'Who sits there:' &&
    says 'Of the States shown, 8 sit there' && says 'Membership or access: not a member.'
check 'for a vote it is said who sits in the organ, and how many it takes'

run applicants "$case" cat/inquiry
exits 0 && says 'States do not start this route. Who does: Committee'
check 'a route that States do not start says who does'

run applicants "$case" icj/cat
exits 0 && says 'States were not looked at one by one' && ! says 'No reason of its own'
check 'nobody is said to be without bars who was not looked at'

run applicants "$case" icj/genocide --suppose 'USA withdraws its reservation to GENOCIDE IX' --state USA
exits 0 && says 'Supposing: USA withdraws' && says 'Could bring it on that day (1 State)'
check 'a supposition changes who could'

run applicants "$case" icj/genocide --as-of 1990-01-01
exits 3 && silent && complains "'c' begins after --as-of"
check 'a day before the conduct is refused'

run applicants "$case" icj/genocide --format html -o "$work/page.html"
exits 0 && quiet && silent && grep -q '<svg class="map"' "$work/page.html" &&
    grep -q 'aria-label="Gambia: could bring it on that day"' "$work/page.html" &&
    ! grep -qE '(src|href)="?http' "$work/page.html"
check 'the page has a map and needs no network'

run applicants "$case" icj/genocide --format markdown
exits 0 && quiet && says '# Who could bring icj/genocide' && ! says '<svg'
check 'Markdown has no picture'

run help applicants
exits 0 && quiet && says 'Usage: recourse applicants' && says '--party-to' && narrow
check 'help says how it is used'

# ---- mistakes ----

run applicants "$case"
exits 2 && silent && complains 'applicants needs FILE ROUTE'
check 'a route must be named'

run applicants "$case" icj/genocid
exits 2 && silent && complains "there is no route 'icj/genocid'" && complains 'did you mean icj/genocide?'
check 'an unknown route is refused with the nearest'

run applicants "$case" icj/genocide --group HRX --party-to CATT --state Frnce
exits 2 && silent && complains "--group: there is no organisation or organ 'HRX'" &&
    complains 'did you mean HRC?' && complains "--party-to: there is no treaty 'CATT'" &&
    complains "--state: there is no State 'Frnce'"
check 'unknown groups, treaties and States are all told'

run applicants "$work/none.yaml" icj/genocide
exits 5 && silent && complains 'none.yaml'
check 'a file that cannot be read is told'

run applicants "$case" icj/genocide --format dot
exits 2 && silent && complains '--format is text, json, markdown, html or csv'
check 'a format that there is not is refused'

run applicants "$case" icj/genocide --suppose 'CHN ratifies CERD'
exits 3 && silent && complains 'has joined CERD already'
check 'what the law does not allow cannot be supposed'

echo "1..$count"
[ "$failed" -eq 0 ]
