#!/bin/sh
# When a route was open, as a user asks for it. Speaks TAP; $RECOURSE is the program.
set -u
. "$(dirname "$0")/command.inc"

run() { ask timeline --today 2026-11-22 "$@"; }

seed=examples/xinjiang.yaml

run $seed ilo/representation
exits 0 && quiet && says 'Open from 12 August 2023 on.' && says '2023-08-12  2026-11-22  open' &&
    says 'China becomes party to the Forced' && says '2009-12-19  2022-08-11  closed'
check 'an open interval begins on the day the treaty enters into force for the respondent'

run $seed icj/genocide --from 1980-01-01
exits 0 && says '1983-07-17  2026-11-22  closed' && says 'reserving article IX' &&
    says 'Before 1 April 2017 the question is put as if the conduct' && says 'Never open'
check 'an edge names joining and reservation, and what is assumed before the conduct is said first'

run $seed icj/genocide --from 1983-04-01 --to 1983-08-01 \
    --suppose 'CHN withdraws its reservation to GENOCIDE IX'
exits 0 && says 'What is supposed was not possible' && says '1983-07-17  1983-08-01  open' &&
    says 'Supposing, on each day: CHN withdraws'
check 'what is supposed is supposed on each day, and where it was impossible that is said'

run $seed 'ilo/*' --from 2023-01-01 --changes-only --status open
exits 0 && says 'ilo/representation' && ! says 'Never changed in this time'
check 'only what changes, and only what was open at some time'

run $seed 'ilo/*' --from 2023-01-01
exits 0 && says 'Never changed in this time' && says 'throughout ('
check 'routes that never change are summed up'

cat >"$work/other.yaml" <<'END'
recourse: 1
title: Nothing to do with ships
as_of: 2020-01-01
respondent: CHN
conduct:
  - {id: cells, acts: [torture], from: 2019-01-01, to: ongoing, where: [CHN]}
END
run "$work/other.yaml" icj/genocide
exits 0 && says 'Not engaged in all this time' && ! says 'What happened'
check 'a route that is never engaged takes one line'

run $seed ilo/representation --from 2022-08-01 --to 2023-12-31 --format json
exits 0 && says '"from": "2023-08-12"' && says '"status": "open"' && says '"rule": "months:12"' &&
    says '"id": "participation/ILO-C029/CHN"' && says '"assumptions": ['
check 'JSON has periods, their events and what is assumed'

run $seed ilo/representation --from 2022-08-01 --to 2023-12-31 --format csv
exits 0 && says 'route,from,to,status,deciding,event' &&
    says 'ilo/representation,2023-08-12,2023-12-31,open,,' && [ "$(wc -l <"$work/out")" -eq 4 ]
check 'CSV has a line a period'

run $seed ilo/representation --from 2022-08-01 --to 2023-12-31 --format markdown
exits 0 && says '| From | To | Status | What happened |'
check 'Markdown has a table'

run $seed ilo/representation --from 2022-08-01 --to 2023-12-31 --format html -o "$work/page.html"
exits 0 && silent && grep -qF '<table>' "$work/page.html"
check 'HTML goes to a file'

run $seed icc/territory --from 2024-01-01 --reading 'icc/territory/subject-matter=met'
exits 0 && says 'Open throughout.' && says 'Taking one side of what is unsettled'
check 'a reading is taken on each day, and said'

run $seed icc/territory --from 2024-01-01 --reading 'icc/territory/time=met'
exits 3 && silent && complains 'nothing contested is settled by'
check 'a reading of what is contested on no day is refused'

run $seed icj/genocid
exits 2 && silent && complains 'did you mean icj/genocide?'
check 'a misspelt route brings the nearest'

run $seed icj/genocide --from 2024-01-01 --to 2023-01-01
exits 2 && silent && complains 'comes after the last, 2023-01-01'
check 'days in the wrong order are wrong usage'

run $seed icj/genocide --from 2024
exits 2 && silent && complains '--from needs a day'
check 'a year is no day'

sed 's/, from: 2019-01-01//' "$work/other.yaml" >"$work/undated.yaml"
run "$work/undated.yaml" cat/inquiry
exits 2 && silent && complains 'give --from DATE'
check 'where the scenario does not say when the conduct began, the first day must be given'

run "$work/undated.yaml" cat/inquiry --from 2019-01-01 --to 2019-03-01
exits 0 && quiet
check 'and then the question is answered'

run "$work/none.yaml"
exits 5 && silent
check 'a missing file is an error of reading'

run $seed icj/genocide --suppose 'CHN withdrws its reservation to GENOCIDE IX'
exits 3 && silent && complains 'did you mean withdraws?'
check 'a misspelt supposition is refused'

echo "1..$count"
[ "$failed" -eq 0 ]
