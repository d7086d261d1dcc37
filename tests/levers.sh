#!/bin/sh
# What would open a route, as a user asks for it. Speaks TAP; $RECOURSE is the program.
set -u
. "$(dirname "$0")/command.inc"

run() { ask levers "$@"; }

seed=examples/xinjiang.yaml

run $seed icj/genocide
exits 0 && says 'CHN withdraws its reservation to GENOCIDE IX' && says 'VCLT 22(3)' &&
    says 'Rwanda (15 December 2008)' && says 'CHN consents to the ICJ'
check 'a lever comes with its mechanism, its precedents and other routes to the forum'

run $seed icj/advisory-opinion
exits 0 && says 'the General Assembly votes for it' && ! says 'the Security Council refers'
check 'a referral to one court opens nothing at another'

run $seed icj/cat
exits 0 && says 'The best that can be reached is' && says 'Then still: A genuine attempt'
check 'where no change is enough, what remains is said'

run $seed cat/review
exits 0 && says 'nothing has to change'
check 'an open route needs no lever'

run $seed icj/genocide --suppose 'CHN withdraws its reservation to GENOCIDE IX'
exits 0 && says 'Supposing: CHN withdraws' && says 'nothing has to change'
check 'levers build on what is supposed already'

run $seed --limit 2
exits 0 && says 'the General Assembly votes for it' && says 'CHN ratifies CED:' &&
    ! says 'CHN ratifies CEDAW-OP:'
check 'without a route, the changes that open most are told, so many as are asked for'

run $seed icj/genocide --format json
exits 0 && says '"suppose": "CHN withdraws its reservation to GENOCIDE IX"' &&
    says '"side": "respondent"'
check 'the same as JSON'

for format in markdown html; do
    run $seed cat/inquiry --format $format
    exits 0 && says 'CAT 28(2)'
    check "the same as $format"
done

run $seed icj/genocid
exits 2 && silent && complains "there is no route 'icj/genocid'" && complains 'icj/genocide'
check 'an unknown route is an error with the nearest one'

run $seed icj/genocide --max 7
exits 2 && silent && complains '--max'
check 'more changes than can be tried are refused'

run $seed icj/genocide --state Narnia
exits 2 && silent && complains "there is no State 'Narnia'"
check 'an unknown State is refused'

run tests/no-such-file.yaml icj/genocide
exits 5 && silent
check 'a file that is not there is an error'

echo "1..$count"
[ "$failed" -eq 0 ]
