#!/bin/sh
# A wrong scenario, or a hostile one, is refused: the right exit code, nothing on stdout, and on
# stderr the place and a word of what is wrong. Prints TAP.
#
# Environment: RECOURSE  the program
set -u
if [ ! -x "${RECOURSE:-}" ]; then
    echo '# RECOURSE names no program'
    exit 77
fi

work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

count=0
failures=0

# check NAME STATUS PATTERN FILE: FILE is one made by `scenario`; PATTERN is an extended regular
# expression for a line of stderr, in which @ stands for the path of the file.
check()
{
    name=$1 want=$2 file=$work/$4.yaml
    pattern=$(printf '%s' "$3" | sed "s|@|$file|")
    count=$((count + 1))
    why=
    timeout 20 "$RECOURSE" assess "$file" </dev/null >"$work/out" 2>"$work/err"
    status=$?
    [ "$status" -eq "$want" ] || why="exit $status instead of $want"
    [ ! -s "$work/out" ] || why="${why:+$why; }stdout is not empty"
    grep -aEq -- "$pattern" "$work/err" || why="${why:+$why; }stderr has no line like $pattern"
    grep -aEq 'AddressSanitizer|runtime error' "$work/err" && why="${why:+$why; }a sanitizer spoke"
    if [ -z "$why" ]; then
        echo "ok $count - $name"
    else
        echo "not ok $count - $name"
        echo "# $why"
        head -c 2000 "$work/err" | sed 's/^/# /'
        failures=$((failures + 1))
    fi
}

# scenario FILE: made from stdin.
scenario()
{
    cat >"$work/$1.yaml"
}

# A good one first: if it fails, the others say nothing.
scenario good <<'END'
recourse: 1
as_of: 2020-11-01
respondent: CHN
conduct:
  - id: camps
    acts: [torture]
    from: 2017-04
    to: ongoing
    where: [CHN]
END
good=$work/good.yaml
count=$((count + 1))
if timeout 60 "$RECOURSE" assess "$good" </dev/null >"$work/out" 2>"$work/err" &&
    [ -s "$work/out" ]; then
    echo "ok $count - a good scenario is assessed"
else
    echo "not ok $count - a good scenario is assessed"
    sed 's/^/# /' "$work/err"
    failures=$((failures + 1))
fi

# ---- slips of the pen ----

scenario state <<'END'
recourse: 1
respondent: Chnia
conduct: [{acts: [torture]}]
END
check 'an unknown State gets its place' 3 "^@:2:13: error: unknown State 'Chnia'" state
check 'an unknown State gets the nearest' 3 'CHN' state

scenario act <<'END'
recourse: 1
respondent: CHN
conduct:
  - id: camps
    acts: [persecution, tortur]
END
check 'a misspelt act gets its place' 3 "^@:5:25: error: unknown act 'tortur'" act
check 'a misspelt act gets the nearest' 3 'did you mean torture\?' act

scenario dates <<'END'
recourse: 1
respondent: CHN
conduct:
  - id: camps
    acts: [torture]
    from: 2018-03-02
    to: 2018-03-01
END
check 'an end before the beginning is refused' 3 '^@:7:9: error: .*ends before it begins' dates

scenario date <<'END'
recourse: 1
respondent: CHN
as_of: 2021-02-30
conduct: [{acts: [torture]}]
END
check 'an impossible date is refused' 3 '^@:3:8: error: .*2021-02-30' date

scenario two <<'END'
recourse: 1
respondent: [CHN, MMR]
conduct: [{acts: [torture]}]
END
check 'two respondents in a list are refused' 3 '^@:2:13: error: .*exactly one State' two

scenario twice <<'END'
recourse: 1
respondent: CHN
respondent: MMR
conduct: [{acts: [torture]}]
END
check 'a second respondent is refused' 3 '^@:3:1: error: .*exactly one State' twice

scenario false <<'END'
recourse: 1
respondent: false
conduct: [{acts: [torture]}]
END
check 'false where a State should be hints at Norway' 3 'NOR' false

scenario key <<'END'
recourse: 1
respondent: CHN
conduct:
  - acts: [torture]
    form: 2020
END
check 'an unknown key gets its place' 3 "^@:5:5: error: unknown key 'form'" key

scenario duplicate <<'END'
recourse: 1
title: one
respondent: CHN
title: two
conduct: [{acts: [torture]}]
END
check 'a duplicate key is refused' 3 '^@:4:1: error: .*title' duplicate

scenario ids <<'END'
recourse: 1
respondent: CHN
conduct:
  - {id: camps, acts: [torture]}
  - {id: camps, acts: [genocide]}
END
check 'a duplicate id is refused' 3 '^@:5:10: error: .*camps' ids

scenario many <<'END'
recourse: 2
respondent: Chnia
conduct:
  - acts: [tortur]
    from: 2020-13
END
check 'of several errors the first is told' 3 '^@:1:11: error: ' many
check 'of several errors the last is told' 3 '^@:5:11: error: ' many

# ---- files that are no scenario ----

printf 'recourse: 1\nrespondent: CHN\nconduct:\n\t- acts: [torture]\n' | scenario tabs
check 'a tab as indentation is refused' 3 '^@:4:1: error: .*tab' tabs

scenario empty </dev/null
check 'an empty file is refused' 3 '^@:1:1: error: .*empty' empty

printf 'recourse: 1\nrespondent: CHN\ntitle: caf\351\nconduct: [{acts: [torture]}]\n' |
    scenario latin1
check 'a file that is not UTF-8 is refused' 3 '^@:3:11: error: .*UTF-8' latin1

printf 'recourse: 1\nrespondent: C\000HN\nconduct: [{acts: [torture]}]\n' | scenario nul
check 'a NUL byte is refused' 3 '^@:2:14: error: .*NUL' nul

printf 'recourse: 1\nrespondent: CHN\nconduct: [{acts: [torture' | scenario cut
check 'a truncated file is refused' 3 '^@:[0-9]+:[0-9]+: error: ' cut

printf 'recourse: 1\ntitle: caf\303' | scenario half
check 'a file cut inside a character is refused' 3 '^@:2:11: error: .*middle of a character' half

printf '{"recourse": 1, "respondent": "CHN", "conduct": [' | scenario json
check 'truncated JSON is refused' 3 '^@:[0-9]+:[0-9]+: error: ' json

printf '\177ELF\002\001\001\000\000\000\377\376' | scenario binary
check 'a program instead of a scenario is refused' 3 '^@:1:1: error: ' binary

# ---- files made to hurt ----

scenario bomb <<'END'
recourse: 1
respondent: CHN
title: &a [x, x, x, x, x, x, x, x, x]
steps: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
suppose: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
expect: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
conduct: [*d, *d, *d, *d, *d, *d, *d, *d, *d]
END
check 'an alias bomb is refused' 3 '^@:3:8: error: .*anchor' bomb

{
    printf 'recourse: 1\nrespondent: CHN\nconduct: '
    head -c 100000 /dev/zero | tr '\0' '['
} | scenario deep
check 'deep nesting is refused' 3 '^@:3:[0-9]+: error: .*nested' deep

{
    cat "$good"
    echo 'suppose:'
    yes '  - CHN vetoes' | head -n 60000
} | scenario nodes
check 'too many values are refused' 3 '^@:[0-9]+:[0-9]+: error: .*limit' nodes

{
    cat "$good"
    echo 'suppose:'
    yes '  - CHN vetoes' | head -n 2000
} | scenario items
check 'a list of two thousand sentences is refused' 3 '^@:11:3: error: .*2000' items

{
    printf 'recourse: 1\nrespondent: '
    head -c 60000 /dev/zero | tr '\0' 'x'
    printf '\nconduct: [{acts: [torture]}]\n'
} | scenario word
check 'a State of sixty thousand letters is refused' 3 '^@:2:13: error: unknown State' word

big=$work/big.yaml
cp "$good" "$big"
if truncate -s 100M "$big" 2>/dev/null || dd if=/dev/zero of="$big" bs=1 count=0 seek=100M 2>/dev/null
then
    check 'a file of a hundred megabytes is refused' 3 '^@: error: .*limit' big
fi

# ---- files that cannot be read ----

check 'a missing file is said to be missing' 5 '^@: error: ' missing
mkdir "$work/folder.yaml"
check 'a directory is no scenario' 5 '^@: error: ' folder

echo "1..$count"
[ "$failures" -eq 0 ]
