#!/bin/sh
# The interview over a pipe, as a person would answer it. Speaks TAP; $RECOURSE is the program.
set -u
. "$(dirname "$0")/script.inc"
unset NO_COLOR COLUMNS

today=2026-11-22

evidence()
{
    sed 's/^/# stdout: /' "$work/out" | head -n 40
    sed 's/^/# stderr: /' "$work/err" | tail -n 40
    echo "# exit $code"
}

# run ARGUMENTS...: answers come from $work/in; stdout, stderr and exit code go to $work.
run()
{
    "$RECOURSE" interview --today $today "$@" <"$work/in" >"$work/out" 2>"$work/err"
    code=$?
}

# says LINES...: what is answered, one line an argument.
says() { printf '%s\n' "$@" >"$work/in"; }

exits() { [ "$code" -eq "$1" ]; }
silent() { [ ! -s "$work/out" ]; }
writes() { grep -qF -e "$1" "$work/out"; }
shows() { tr -s ' \n' '  ' <"$work/err" | grep -qF -e "$1"; }
asked() { grep -c '^[0-9][0-9]*\. ' "$work/err"; }
check() { point $? "$1"; }

# converse ARGUMENTS...: answers each question by what it asks, whatever the order; `reply` says how.
converse()
{
    mkfifo "$work/questions" "$work/answers"
    "$RECOURSE" interview --today $today "$@" <"$work/answers" 2>"$work/questions" >"$work/out" &
    program=$!
    exec 3>"$work/answers" 4<"$work/questions"
    : >"$work/err"
    while IFS= read -r line <&4; do
        printf '%s\n' "$line" >>"$work/err"
        case $line in
        [0-9]*'. '*) question=${line#*. } ;;
        '   For example: '*)
            echo "$question" >>"$work/asked"
            reply "$question" >&3
            ;;
        esac
    done
    exec 3>&- 4<&-
    wait "$program"
    code=$?
    rm "$work/questions" "$work/answers"
}

statuses() { "$RECOURSE" assess "$1" --format json | sed -n 's/^ *"\(id\|status\)": //p'; }

# ---- the example, told by a person ----

reply()
{
    case $1 in
    'Which State is to be held'*) echo 'China' ;;
    'What was done?'*)
        echo 'genocide, crimes against humanity, persecution, apartheid, imprisonment, torture,' \
            'mass detention, enforced disappearances, forced sterilisation, family separation,' \
            'freedom of religion, cultural rights and mass surveillance;' \
            'crimes against humanity, deportations and refoulement;' \
            'crimes against humanity, enslavement and forced labour'
        ;;
    'When did it begin'*)
        echo 'since April 2017, still going on; since 19 December 2009; since April 2017'
        ;;
    'On whose territory'*) echo 'in China; in Tajikistan, Cambodia and China; China' ;;
    'Who does it?'*)
        echo 'Chinese officials; officials of China, Tajikistan and Cambodia;' \
            'companies from Germany, France, the United Kingdom and Japan'
        ;;
    'Is a suspect known'*) echo 'no; no; Germany, France, the UK and Japan' ;;
    'Who suffers it?'*) echo 'Chinese nationals, an ethnic group' ;;
    'Were remedies'*) echo 'they are ineffective' ;;
    'Has the Human Rights Council'*) echo 'it was rejected on 6 October 2022' ;;
    *) echo unknown ;;
    esac
}
converse --as-of 2026-11-22
cp "$work/out" "$work/told.yaml"
exits 0 && "$RECOURSE" check "$work/told.yaml" >/dev/null 2>&1
check 'the interview about the example ends, and its file is accepted by check'
[ "$(asked)" -le 15 ]
check 'it takes at most fifteen questions'
statuses "$work/told.yaml" >"$work/found"
statuses examples/xinjiang.yaml >"$work/wanted"
[ -s "$work/wanted" ] && diff "$work/wanted" "$work/found" >"$work/difference"
check 'every route has the status that the example gives it'
grep -q '# asked: Who does it?' "$work/told.yaml" && grep -q '“Chinese officials”' "$work/told.yaml"
check 'the file says what was asked and what was answered'
grep -q 'where: \[TJK, KHM, CHN\]' "$work/told.yaml" && grep -q 'from: 2009-12-19' "$work/told.yaml"
check 'answers between semicolons go to their courses of conduct'

# ---- what can be said instead of an answer ----

says 'China' 'torture' 'since 2017' 'China' 'done'
run
exits 0 && writes 'respondent: CHN' && writes 'acts: [torture]' && writes 'where: [CHN]'
check 'done writes what there is'
shows 'Understood: China.' && shows 'conditional domestic/criminal/' && ! writes 'Understood'
check 'the conversation and a brief assessment are on stderr, the scenario alone on stdout'
cp "$work/out" "$work/short.yaml"

says 'China' 'torture' back 'murder' 'since 2017' 'China' back 'Chile' 'done'
run
exits 0 && writes 'acts: [murder]' && ! writes torture && writes 'where: [CHL]'
check 'back takes an answer back'

says back 'China' 'torture' 'done'
run
exits 0 && shows 'no question before this one'
check 'back before the first question says so'

says 'China' 'torture' unknown '' 'done'
run
exits 0 && ! writes 'from:' && ! writes 'where:' && writes '– not known'
check 'what is not known is left out, and the file says that it was asked'

says unknown 'done' 'China' 'done' 'torture' 'done'
run
exits 0 && shows 'no scenario without an answer' && shows 'needs a respondent and acts'
check 'without respondent and acts there is no scenario, and nothing ends before'

says 'China' why 'torture' 'since 2017' 'China' why help 'done'
run
exits 0 && shows 'It is asked first' && shows 'Presence: domestic/criminal/' &&
    shows 'for one, would make' && shows 'Officials are all who act for a State'
check 'why names routes, requirements and a difference; help explains the question'

says 'Chinna' 'China' 'tortur and persecution' 'torture' 'April' 'from April 2017' \
    'since April 2017' 'Chyna' 'China' 'done'
run
exits 0 && shows 'I do not understand “Chinna”. Did you mean “China”?' &&
    shows 'Did you mean “torture”?' && shows 'not when it ended' && writes 'from: 2017-04' &&
    ! writes persecution
check 'what is not understood is asked again with the nearest spelling, and never half taken'

says 'China' 'torture' 'since 2030' 'from 2019 to 2017' 'in 2018' 'China' 'done'
run
exits 0 && shows 'begins after the day of filing' && shows 'ends before it begins' &&
    writes 'from: 2018'
check 'an answer that the scenario could not hold is asked again'

printf 'Ch\033ina\nCh\377ina\n%5000s\nChina\ntorture\ndone\n' x >"$work/in"
run
exits 0 && shows 'control character' && shows 'no readable text' && shows 'too long' &&
    writes 'respondent: CHN'
check 'hostile lines are refused, and the next one is read'

# ---- how it ends ----

says 'China' 'torture' 'since 2017'
run --output "$work/never.yaml"
exits 3 && silent && shows 'the input ended before the interview did' && [ ! -e "$work/never.yaml" ]
check 'if the input ends in the middle nothing is written, and the exit code says so'

says 'China' 'torture' quit
run --output "$work/never.yaml"
exits 0 && silent && shows 'Nothing was written' && [ ! -e "$work/never.yaml" ]
check 'quit writes nothing'

says 'China' 'torture' 'since 2017' 'China'
run --ask 4
exits 0 && shows 'more answers could still change something' && writes 'where: [CHN]'
check 'it asks no more questions than it may'

mkfifo "$work/slow"
"$RECOURSE" interview --today $today --output "$work/never.yaml" <"$work/slow" \
    >"$work/out" 2>"$work/err" &
program=$!
exec 3>"$work/slow"
printf 'China\ntorture\n' >&3
tries=0
until grep -q '^3\. ' "$work/err" 2>/dev/null || [ $tries -gt 100 ]; do
    sleep 0.1
    tries=$((tries + 1))
done
kill -TERM "$program"
wait "$program" 2>/dev/null
code=$?
exec 3>&-
[ "$code" -gt 128 ] && [ ! -e "$work/never.yaml" ] && [ "$(echo "$work"/*never*)" = "$work/*never*" ]
check 'an interrupt leaves no file behind, not even half a one'

# ---- files ----

says 'China' 'torture' 'done'
run --output "$work/file.yaml"
exits 0 && silent && "$RECOURSE" check "$work/file.yaml" >/dev/null 2>&1
check 'the scenario goes to the file of --output'

cp "$work/file.yaml" "$work/before.yaml"
says no
run --output "$work/file.yaml"
exits 0 && shows 'exists. Overwrite it?' && cmp -s "$work/file.yaml" "$work/before.yaml"
check 'a file that exists stays as it is if the user does not want it overwritten'

says yes 'Chile' 'torture' 'done'
run --output "$work/file.yaml"
exits 0 && grep -q 'respondent: CHL' "$work/file.yaml"
check 'it is overwritten if the user says yes'

says 'Peru' 'torture' 'done'
run --output "$work/file.yaml" --force
exits 0 && grep -q 'respondent: PER' "$work/file.yaml"
check 'it is overwritten without asking with --force'

says 'Chinese officials' 'done'
run --start "$work/short.yaml"
exits 0 && writes 'capacity: state' && writes 'respondent: CHN' && [ "$(asked)" -ge 1 ] &&
    ! shows 'Which State is to be held'
check '--start goes on where a scenario ends'

says 'done'
run --start examples/xinjiang.yaml
exits 0 && cp "$work/out" "$work/again.yaml"
statuses "$work/again.yaml" >"$work/found"
[ -s "$work/found" ] && cmp -s "$work/found" "$work/wanted" &&
    [ "$(grep -c 'route:' "$work/again.yaml")" -eq "$(grep -c 'route:' examples/xinjiang.yaml)" ]
check 'a scenario that was only read is written with all it said'

says 'done'
run --start -
exits 2 && silent
check '--start cannot read what the answers come from'
says 'done'
run --start "$work/nowhere.yaml"
exits 5 && silent
check '--start names a file that is there'
says 'China' 'torture' 'done'
run --suppose 'CHN ratifies ICCPR' --as-of 2019-07-01
exits 0 && writes 'as_of: 2019-07-01' && writes '  - CHN ratifies ICCPR'
check 'the day and the suppositions are written too'
says 'China'
run --suppose 'CHN loves ICCPR'
exits 3 && silent
check 'a supposition that is none is refused before the first question'

# ---- the facts behind it ----

sed -n 's/^ *assumes: \["\(.*\)"\]$/\1/p; /^ *assumes:$/,/^  - id/s/^      - //p' \
    facts/questions.yaml | sort -u >"$work/assumes"
missing=0
while IFS= read -r text; do
    grep -qrF -- "(text \"$text\")" rules || missing=$((missing + 1))
done <"$work/assumes"
[ -s "$work/assumes" ] && [ $missing -eq 0 ]
check 'every assumption a question may replace is one that a rule makes'

echo "1..$count"
[ "$failed" -eq 0 ]
