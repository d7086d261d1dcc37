#!/bin/sh
# The command line as a user meets it: exit codes, what goes to which stream, suggestions.
# Speaks TAP; $RECOURSE is the program. Facts are those of tests/golden/facts, States invented.
set -u
. "$(dirname "$0")/command.inc"

facts=tests/golden/facts

run() { ask "$@"; }

cat >"$work/good.yaml" <<'END'
recourse: 1
title: Torture in the cells
as_of: 2020-01-01
respondent: Alphaland
conduct:
  - {id: cells, acts: [torture], from: 2001, to: ongoing}
END
cat >"$work/bad.yaml" <<'END'
recourse: 1
title: Nothing right
respondent: Alfaland
conduct:
  - {id: cells, acts: [tortur], from: 2001-02-30, to: ongoing}
END
{
    cat "$work/good.yaml"
    echo 'suppose:'
    echo '  - AAA denounces ALPHA'
} >"$work/what-if.yaml"

# ---- how the program is used ----

run --version
exits 0 && says 'recourse 0.' && says 'knowledge sha256:' && quiet
check 'the version names the program and its knowledge'

run
exits 2 && silent && complains 'Usage: recourse COMMAND'
check 'without a command the usage goes to stderr'

run --help
exits 0 && quiet && says 'assess FILE' && says 'version' && says 'Exit codes'
check 'help lists the commands on stdout'

same=0
for command in assess test check state treaty route fact source find help version; do
    run help "$command"
    exits 0 && quiet && says "Usage: recourse $command" || same=1
    cp "$work/out" "$work/help"
    run "$command" --help
    cmp -s "$work/out" "$work/help" || same=1
done
[ "$same" -eq 0 ]
check 'help COMMAND and COMMAND --help are one'

run asess
exits 2 && silent && complains "there is no command 'asess'" && complains 'did you mean assess?'
check 'a misspelt command brings the nearest'

run assess --fromat json x.yaml
exits 2 && silent && complains "unknown option '--fromat'" && complains 'did you mean --format?'
check 'a misspelt option brings the nearest'

run assess
exits 2 && silent && complains 'needs FILE'
check 'a missing argument is wrong usage'

run version x
exits 2 && silent
check 'an argument too many is wrong usage'

run assess --format jsn "$work/good.yaml"
exits 2 && silent && complains 'did you mean json?'
check 'a misspelt format brings the nearest'

run assess --status opne "$work/good.yaml"
exits 2 && silent && complains 'did you mean open?'
check 'a misspelt status brings the nearest'

run assess --as-of 2020-13-01 "$work/good.yaml"
exits 2 && silent && complains '--as-of needs a day'
check 'an impossible day is wrong usage'

run assess --as-of 2020 "$work/good.yaml"
exits 2 && silent
check 'a year is no day of filing'

run --width 20 version
run assess --width 20 "$work/good.yaml"
exits 2 && silent && complains 'from 40 to 400'
check 'a width no text fits in is wrong usage'

run assess --suppose 'AAA denounces ALPHA' --facts "$facts" "$work/good.yaml"
exits 0 && quiet && says 'Supposing: AAA denounces ALPHA' && says '(supposed)'
check 'a supposition of the command line is taken in'

run assess --suppose 'AAA denounces ALPHA' --suppose 'Alphaland  denouncs ALPHA' \
    --suppose 'BBB ratifies ALPHAA' --facts "$facts" "$work/good.yaml"
exits 3 && silent && complains '--suppose:2:12: error: ' && complains 'did you mean denounces?' &&
    complains '--suppose:3:14: error: ' && complains 'did you mean ALPHA?'
check 'every error in suppositions of the command line has its place'

run assess --suppose 'CCC denounces ALPHA' --facts "$facts" "$work/good.yaml"
exits 3 && silent && complains '--suppose:1:15: error: ' && complains 'no party'
check 'what the law does not allow is not supposed'

# ---- scenarios ----

run assess --facts "$facts" "$work/good.yaml"
exits 0 && quiet && says 'Torture in the cells' && says 'Alphaland' && says 'legal advice'
check 'a scenario is assessed'

run --facts "$facts" assess "$work/good.yaml"
exits 0 && quiet
check 'options may stand before the command'

"$RECOURSE" assess --facts "$facts" - <"$work/good.yaml" >"$work/out" 2>"$work/err"
code=$?
exits 0 && quiet && says 'Torture in the cells'
check 'a hyphen reads standard input'

"$RECOURSE" assess --facts "$facts" - <"$work/bad.yaml" >"$work/out" 2>"$work/err"
code=$?
exits 3 && silent && complains 'stdin:3:'
check 'errors of standard input have places'

run assess --facts "$facts" "$work/bad.yaml"
exits 3 && silent && complains "$work/bad.yaml:3:13: error: " && complains 'Alphaland' &&
    complains "$work/bad.yaml:5:" && complains 'torture'
check 'every error is reported with its place, and nothing on stdout'

run assess --facts "$facts" "$work/good.yaml" "$work/bad.yaml"
exits 3 && silent
check 'one invalid file of two leaves stdout empty'

run assess --facts "$facts" "$work/what-if.yaml"
exits 0 && quiet && says 'Supposing: AAA denounces ALPHA'
check 'suppositions in a file are taken in'

sed 's/AAA denounces/CCC denounces/' "$work/what-if.yaml" >"$work/cannot.yaml"
run assess --facts "$facts" "$work/cannot.yaml"
exits 3 && silent && complains 'cannot.yaml:8:19: error: '
check 'what a file supposes against the law is refused at the word'

run check --facts "$facts" "$work/cannot.yaml"
exits 1 && complains 'cannot.yaml:8:19: error: '
check 'check refuses it as well'

run assess --facts "$facts" "$work/none.yaml"
exits 5 && silent && complains 'none.yaml: error: cannot read'
check 'a missing file cannot be read'

run assess --facts "$facts" "$work"
exits 5 && silent
check 'a folder is no file'

run assess --facts "$work/none" "$work/good.yaml"
[ "$code" -ge 3 ] && silent
check 'missing facts leave stdout empty'

run assess --facts "$facts" --rules "$work/none" "$work/good.yaml"
[ "$code" -ge 3 ] && silent
check 'missing rules leave stdout empty'

run assess --facts "$facts" --format json "$work/good.yaml"
exits 0 && quiet && says '"recourse": 1' && says '"facts_as_at": "2026-01-31"'
check 'the answer as JSON'
cp "$work/out" "$work/json"

run assess --facts "$facts" --format json --strategy 3 --shuffle 7 "$work/good.yaml"
exits 0 && cmp -s "$work/out" "$work/json"
check 'the same bytes whatever the order of the facts'

run assess --facts "$facts" --format json --as-of 2019-12-31 "$work/good.yaml"
exits 0 && says '"as_of": "2019-12-31"'
check 'the day of filing can be given'

run assess --facts "$facts" --as-of 1999-12-31 "$work/good.yaml"
exits 3 && silent && complains 'good.yaml:6:' && complains 'begins after --as-of'
check 'conduct cannot begin after the day of filing'

sed '/as_of/d' "$work/good.yaml" >"$work/undated.yaml"
run assess --facts "$facts" --format json --today 2018-03-04 "$work/undated.yaml"
exits 0 && says '"as_of": "2018-03-04"'
check 'without a day of filing it is today'

run assess --facts "$facts" --route court/alpha --brief "$work/good.yaml"
exits 0 && says 'court/alpha' && ! says 'panel/inquiry'
check 'one route can be asked for'

run assess --facts "$facts" --route court/alfa "$work/good.yaml"
exits 2 && silent && complains 'did you mean court/alpha?'
check 'a misspelt route brings the nearest'

run assess --facts "$facts" --forum nowhere "$work/good.yaml"
exits 2 && silent
check 'a forum no route belongs to is wrong usage'

run assess --facts "$facts" --timing "$work/good.yaml"
exits 0 && complains 'findings' && ! says 'rules fired'
check 'timing goes to stderr'

# ---- where results go ----

run assess --facts "$facts" --output "$work/answer" "$work/good.yaml"
exits 0 && silent && quiet && grep -q 'Torture in the cells' "$work/answer"
check 'the answer can go to a file'

run assess --facts "$facts" --output "$work/none/answer" "$work/good.yaml"
exits 5 && silent
check 'a folder that is not there cannot be written to'

run assess --facts "$facts" --output "$work/kept" "$work/bad.yaml"
exits 3 && [ ! -e "$work/kept" ]
check 'an invalid scenario leaves no file'

if [ -c /dev/full ]; then
    "$RECOURSE" help >/dev/full 2>"$work/err"
    code=$?
    : >"$work/out"
    exits 5 && complains 'cannot write'
    check 'a full disk is an error'
fi

"$RECOURSE" help >&- 2>"$work/err"
code=$?
exits 5
check 'a closed stdout is an error'

{
    sleep 0.2
    "$RECOURSE" help 2>"$work/err"
    echo $? >"$work/code"
} | :
sleep 0.3
code=$(cat "$work/code")
exits 0 && quiet
check 'a reader that leaves early is no trouble'

run assess --facts "$facts" "$work/good.yaml"
! grep -q "$(printf '\033')" "$work/out"
check 'no colour in a pipe'

# ---- test ----

status=$("$RECOURSE" assess --facts "$facts" --format json "$work/good.yaml" |
    sed -n '/"id": "court\/alpha"/,/"status"/s/.*"status": "\(.*\)",/\1/p' | head -n 1)
case $status in
open) other=closed ;;
*) other=open ;;
esac
{
    cat "$work/good.yaml"
    echo 'expect:'
    echo "  - {route: court/alpha, status: $status}"
} >"$work/LAW-1.yaml"
{
    cat "$work/LAW-1.yaml"
    echo "  - {route: court/alpha, status: $other}"
} >"$work/LAW-2.yaml"

run test --facts "$facts" "$work/LAW-1.yaml"
exits 0 && quiet && [ "$(head -n 1 "$work/out")" = 'TAP version 13' ] &&
    says "ok 1 - LAW-1.yaml: court/alpha is $status" && says '1..1'
check 'expectations that hold are ok'

run test --facts "$facts" --family "$work/LAW-1.yaml" "$work/LAW-2.yaml"
exits 1 && says "not ok 3 - LAW-2.yaml: court/alpha is $other" && says "found: $status" &&
    says '1..3' && says '# LAW: 2 of 3 passed'
check 'an expectation that does not hold says what was found'

run test --facts "$facts" --only-forum panel "$work/LAW-2.yaml"
exits 0 && says '1..0' && says '2 expectations about other forums left out'
check 'expectations about other forums are left out'

run test --facts "$facts" "$work/bad.yaml" "$work/none.yaml" "$work/LAW-1.yaml"
exits 1 && says 'not ok 1 - bad.yaml' && says 'bad.yaml:3:' && says 'not ok 2 - none.yaml' &&
    says 'ok 3 - LAW-1.yaml' && says '1..3'
check 'a file with errors is a failing point'

{
    cat "$work/what-if.yaml"
    echo 'expect:'
    echo '  - {route: court/alpha, requirement: treaty-relation, code: ended, state: AAA}'
} >"$work/LAW-3.yaml"
run test --facts "$facts" "$work/LAW-3.yaml" "$work/good.yaml" "$work/cannot.yaml"
exits 0 && says 'ok 1 - LAW-3.yaml' && says '# SKIP no expectations'
check 'expectations are judged under what the file supposes'

{
    cat "$work/cannot.yaml"
    echo 'expect:'
    echo '  - {route: court/alpha, status: open}'
} >"$work/LAW-4.yaml"
run test --facts "$facts" "$work/LAW-4.yaml"
exits 1 && says 'not ok 1 - LAW-4.yaml' && says 'LAW-4.yaml:8:19: error: '
check 'a file that supposes what the law forbids is a failing point'

# ---- check and look-ups ----

run check --facts "$facts"
exits 0 && says '31 January 2026' && says 'States' && says '0 errors'
check 'the knowledge is checked and counted'

run check --facts "$facts" --stale 400
exits 0 && says 'membership/COUNCIL/AAA/1990-01-01' && says '2020-01-01'
check 'old records are listed'

run check --facts "$facts" "$work/good.yaml"
exits 0 && quiet && says 'no errors'
check 'a valid scenario has no errors'

run check --facts "$facts" "$work/good.yaml" "$work/bad.yaml"
exits 1 && silent && complains "$work/bad.yaml:3:13"
check 'an invalid scenario fails the check'

run check --facts "$facts" "$work/none.yaml"
exits 5 && silent
check 'a file that cannot be read is not a failed check'

cat >"$work/beta.yaml" <<'END'
treaty: BETA
title: Convention on the Second Letter
short: Beta Convention
adopted: 1960-01-01
in_force: 1961-01-01
entry: days:30
source: Register I-2

parties:
  - {state: AAA, consent: accession, deposit: 1970-01-01, confidence: high, source: Register I-2}
END
run check --facts "$facts" "$work/beta.yaml"
exits 0 && says '1 facts file'
check 'a facts file is checked with the rest'

run treaty beta --facts "$facts" --add "$work/beta.yaml"
exits 0 && says 'Convention on the Second Letter'
check 'a facts file can be added'

sed -i 's/AAA/AAB/' "$work/beta.yaml"
run check --facts "$facts" "$work/beta.yaml"
exits 1 && silent && complains 'beta.yaml:10:'
check 'an invalid facts file fails the check'

run state --facts "$facts" 'kingdom of betania' --on 2012-01-01
exits 0 && quiet && says 'Betania (BBB)' && says 'Alpha Convention (ALPHA), since'
check 'a State is found by its alias'

run state --facts "$facts" Betannia
exits 3 && silent && complains 'did you mean'
check 'an unknown State brings the nearest'

run treaty --facts "$facts" ALPAH
exits 3 && silent && complains 'did you mean ALPHA?'
check 'an unknown treaty brings the nearest'

run route --facts "$facts" panel/inquiry
exits 0 && quiet && says 'The Council'
check 'a route is shown'

run fact --facts "$facts" participation/ALPHA/BBB case/RIVER
exits 0 && quiet && says 'Newspaper' && says 'A reservation works both ways.'
check 'facts are shown with their sources'

run fact --facts "$facts" case/RIVER participation/ALPHA/BBX
exits 3 && silent && complains 'did you mean participation/ALPHA/BBB?'
check 'an unknown fact brings the nearest'

echo "1..$count"
[ "$failed" -eq 0 ]
