#!/bin/sh
# Looking things up as a user does: State, treaty, route, fact, source, find, in every format.
# Speaks TAP; $RECOURSE is the program. Facts are those of tests/golden/facts, States invented.
set -u
. "$(dirname "$0")/command.inc"

facts=tests/golden/facts

run() { ask "$@" --facts "$facts" --today 2020-05-01; }

# each FUNCTION: calls it with the words of every look-up; fails if one fails.
each()
{
    result=0
    for call in 'state AAA' 'treaty ALPHA' 'route court/alpha' 'fact case/RIVER' 'source RIVER' \
        'find alpha'; do
        # shellcheck disable=SC2086  # a command and its word
        "$1" $call || {
            result=1
            echo "# $call"
        }
    done
    return "$result"
}

as_text() { run "$@" && quiet && ! says '<p>' && [ -s "$work/out" ]; }
each as_text
check 'every look-up answers in text'

as_json() { run "$@" --format json && quiet && says '"recourse": 1' && says '"knowledge"'; }
each as_json
check 'every look-up answers in JSON'

as_markdown() { run "$@" --format markdown && quiet && [ "$(head -c 2 "$work/out")" = '# ' ]; }
each as_markdown
check 'every look-up answers in Markdown'

as_html() { run "$@" --format html && quiet && says '<!DOCTYPE html>' && says '</html>'; }
each as_html
check 'every look-up answers in HTML'

to_file()
{
    run "$@" && cp "$work/out" "$work/plain"
    run "$@" --output "$work/file" && silent && cmp -s "$work/plain" "$work/file"
}
each to_file
check 'every look-up writes the same into a file'

refused() { run "$@" --format htlm; exits 2 && silent && complains 'did you mean html?'; }
each refused
check 'an unknown format is refused with the nearest'

csv() { run "$@" --format csv; exits 2 && silent && complains '--format is text, json, markdown'; }
each csv
check 'a format that a look-up does not have is refused'

run state AAA BBB ZZZ
exits 3 && silent && complains "there is no State 'ZZZ'"
check 'one unknown word of several leaves stdout empty'

run state AAA BBB
exits 0 && quiet && says 'Alphaland (AAA)' && says 'Betania (BBB)'
check 'several States stand in one answer'

run state AAA --on 1951-06-01
exits 0 && says 'On 1 June 1951' && says 'Deposited, not yet in force for it (1)'
check 'a State is shown as of another day'

run treaty ALPHA --on 2015-13-01
exits 2 && silent && complains '--on needs a day'
check 'an impossible day is refused'

run treaty 'alpha convention' --on 2015-01-01
exits 0 && says 'Parties: 2, listed below' && says 'Parties over the years' && says '█'
check 'a treaty shows its parties and how they grew'

run route 'court/*'
exits 0 && quiet && says 'Routes that fit court/* (2)' && says 'court/beta'
check 'a pattern lists routes'

run route 'omega/*'
exits 3 && silent && complains "there is no route 'omega/*'"
check 'a pattern that nothing fits is refused'

run source 'alpha 9'
exits 0 && quiet && says 'Disputes go to the court' && says 'court/alpha'
check 'a source is found whatever the case'

run source 'River (Alphaland v. Betania)'
exits 0 && quiet && says 'A reservation works both ways.'
check 'a decided case is found by its name'

run source 'ALPHA 99x'
exits 3 && silent && complains 'did you mean ALPHA 9?'
check 'an unknown source brings the nearest'

run source RIVER --rules tests/golden/rules
exits 0 && quiet && says 'What is said on two lines is one sentence'
check 'the rules that cite a source are those that are asked for'

run source RIVER --rules "$work/none"
exits 5 && silent
check 'rules that cannot be read are an error'

run find Betánia
exits 0 && quiet && says 'recourse state BBB'
check 'a search minds neither case nor accents'

run find alphaland reservation
exits 0 && says 'declaration/ALPHA/AAA/9/1951-03-01' && ! says 'declaration/ALPHA/BBB'
check 'a search wants every word'

run find alpha --limit 1 --kind declarations
exits 0 && says 'and 2 more: --kind declaration --limit 0' && says '1 of 3 shown'
check 'a search says how many it left out'

run find alpha --limit 0 --kind declarations
exits 0 && ! says 'more:' && says 'declaration/ALPHA/BBB/3/2010'
check 'a search without a limit leaves nothing out'

run find alhpa
exits 1 && silent && complains "nothing holds 'alhpa'" && complains 'did you mean'
check 'a search that finds nothing names the nearest word, and fails as grep does'

run find alphaland judgment betania
exits 1 && silent && complains 'nothing holds all of these words' && complains 'leave out'
check 'a search of known words says which one is in the way'

run find alpha --kind treaity
exits 2 && silent && complains 'did you mean treaty?' && complains 'the kinds are state'
check 'an unknown kind is refused, and the kinds are told'

run find alpha --limit -1
exits 2 && silent && complains '--limit needs a whole number'
check 'a limit is a number'

run find ' '
exits 2 && silent && complains 'at least one word'
check 'blanks are nothing to search for'

run find
exits 2 && silent && complains 'find needs TEXT'
check 'a search without words is wrong usage'

run find alpha --rules "$work/none"
exits 5 && silent
check 'a search needs rules that can be read'

# Each answer fits the width that is asked for.
narrow()
{
    run "$@" --width 60
    LC_ALL=C awk '{ line = $0; gsub(/[\200-\277]/, "", line); if (length(line) > 60) bad = 1 }
         END { exit bad }' "$work/out"
}
each narrow
check 'no answer is wider than asked for'

echo "1..$count"
[ "$failed" -eq 0 ]
