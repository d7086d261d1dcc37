#!/bin/sh
# What changes between two answers, and what turns on unsettled law. Speaks TAP; $RECOURSE is the
# program.
set -u
. "$(dirname "$0")/command.inc"

run() { ask "$@"; }

seed=examples/xinjiang.yaml

# ---- with and without ----

run compare $seed --suppose 'CHN withdraws its reservation to GENOCIDE IX'
exits 0 && quiet && says 'icj/genocide  closed  open' && says 'No longer: Consent: reservation' &&
    says 'Now: Consent (China) (supposed), met' && says 'Supposing: CHN withdraws'
check 'a supposition is told with the routes it changes and why'

run compare $seed $seed
exits 0 && says 'Nothing changes'
check 'two alike are said to be alike'

run compare $seed --suppose 'USA ratifies CEDAW'
exits 0 && says 'Nothing changes' || says 'No route changes its status.'
check 'where nothing changes, that is said in a sentence'

# ---- two files, two days, two sets of facts ----

run compare examples/myanmar.yaml examples/sudan.yaml --route 'icc/*' --brief
exits 0 && says 'First: examples/myanmar.yaml' && says 'Second: examples/sudan.yaml' &&
    says 'Routes whose status changes' && ! says 'Why the status changes'
check 'two files are compared, in brief'

run compare $seed --as-of 2021-01-01 --as-of 2024-01-01 --route 'ilo/*'
exits 0 && says 'as of 2021-01-01' && says 'ilo/representation  closed  open' &&
    says 'Facts: participation/ILO-C029/CHN'
check 'two days of filing are compared'

run compare $seed --as-of 2021-01-01 --as-of 2024-01-01 --route 'ilo/*' --all --format json
exits 0 && says '"other_reasons": [' && says '"status_changes": 22' && says '"before": "closed"' &&
    says '"as_of": "2021-01-01"'
check 'JSON says the same of both sides'

cp -R facts "$work/facts"
sed 's/deposit: 1983-04-18/deposit: 2027-04-18/; s/made: 1983-04-18/made: 2027-04-18/' \
    facts/treaties/genocide.yaml >"$work/facts/treaties/genocide.yaml"
run compare $seed --facts facts --facts "$work/facts" --route icj/genocide --all
exits 0 && says 'facts of facts' && says 'icj/genocide: closed on both sides' &&
    says 'Now: Treaty relation: not a party (China)' &&
    says 'deposit 18 April 1983 → 18 April 2027'
check 'two states of the facts are compared, and the record that differs is told'

run compare $seed --facts facts --facts "$work/facts" --route icj/genocide
exits 0 && says '--all tells them' && ! says 'on both sides'
check 'the same status for other reasons is only counted without --all'

run compare $seed --suppose 'CHN withdraws its reservation to GENOCIDE IX' --format csv
exits 0 && says 'route,before,after,deciding_before,deciding_after,facts' &&
    says 'icj/genocide,closed,open,Consent: reservation (China),'
check 'CSV has a line a route'

for format in markdown html; do
    run compare $seed --suppose 'CHN withdraws its reservation to GENOCIDE IX' --format $format
    exits 0 && says 'icj/genocide'
    check "a comparison can be written as $format"
done

"$RECOURSE" compare - --suppose 'CHN withdraws its reservation to GENOCIDE IX' <$seed \
    >"$work/out" 2>"$work/err"
code=$?
exits 0 && says 'icj/genocide  closed  open'
check 'a scenario from standard input can be compared with itself'

# ---- readings ----

run assess $seed --reading 'icc/territory/subject-matter=met' --route icc/territory
exits 0 && says 'Taking one side of what is unsettled' && says 'by the reading taken' &&
    says '1 route' && says 'Open (1 route)'
check 'an assessment may take one side of what is contested, and says so'

run compare $seed --reading 'icc/territory/subject-matter=failed'
exits 0 && says 'icc/territory  contested  closed' && says '(by the reading taken), failed'
check 'with and without a reading'

run compare $seed --readings
exits 0 && says 'domestic/criminal/JPN  contested     open' && says 'It is met: ' &&
    says 'It is not: ' && says 'Unsettled too, but no route turns on it'
check 'all unsettled questions are listed with what turns on them'

run compare $seed --readings --route icj/refugee-1951 --format json
exits 0 && says '"met": "conditional"' && says '"failed": "closed"' && says '"turns": true' &&
    says '"reading": "icj/refugee-1951/necessary-third-party"'
check 'the list of questions as JSON'

run compare $seed --readings --route 'icj/*' --format csv
exits 0 && says 'question,route,requirement,status,if_met,if_failed,turns'
check 'the list of questions as CSV'

run compare $seed --readings --route cat/inquiry
exits 0 && says 'No route turns on a question of unsettled law.'
check 'where nothing is unsettled, that is said'

run assess $seed --reading 'icc/territory/time=met'
exits 3 && silent && complains 'nothing contested is settled by' &&
    complains 'what is contested there: subject-matter'
check 'a reading of what is not contested is refused, with what is'

run assess $seed --reading 'icc/teritory/subject-mater=maybe'
exits 3 && silent && complains 'did you mean icc/territory?' &&
    complains 'did you mean subject-matter?' && complains 'met or failed, not'
check 'every mistake in a reading is told, with the nearest spelling'

# ---- errors ----

run compare $seed
exits 2 && silent && complains 'there is nothing to compare'
check 'one file alone is wrong usage'

run compare $seed $seed --as-of 2020-01-01 --as-of 2021-01-01
exits 2 && silent && complains 'compare one thing at a time'
check 'two pairs at once are wrong usage'

run compare $seed --as-of 2020-01-01 --as-of 2021-01-01 --as-of 2022-01-01
exits 2 && silent && complains 'can be given twice'
check 'three days are wrong usage'

run compare $seed --as-of 2020-01-01 --as-of 2021-13-01
exits 2 && silent && complains '--as-of needs a day'
check 'both days must be days'

run compare $seed $seed --readings
exits 2 && silent && complains '--readings asks about one scenario'
check 'the list of questions is about one scenario'

run compare $seed --suppose 'CHN withdraws its reservation to CAT 20' \
    --suppose 'CHN denounces GENOCID'
exits 3 && silent && complains 'did you mean GENOCIDE?'
check 'a supposition that is none is refused'

run compare $seed --suppose 'CHN ratifies GENOCIDE'
exits 3 && silent && complains 'has joined GENOCIDE already'
check 'what the law does not allow is not compared'

run compare $seed "$work/none.yaml"
exits 5 && silent && complains 'none.yaml'
check 'a missing second file is an error of reading'

printf 'recourse: 1\nrespondent: XXX\n' >"$work/bad.yaml"
run compare "$work/bad.yaml" --suppose 'CHN does not veto'
exits 3 && silent && [ "$(grep -c XXX "$work/err")" -eq 1 ]
check 'a mistake in the file is told once'

echo "1..$count"
[ "$failed" -eq 0 ]
