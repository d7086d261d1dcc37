#!/bin/sh
# Each rule has one small scenario in which it fires and one, changed in a single point, in which it
# must not: tests/rules/MODULE/RULE.fires.yaml and RULE.silent.yaml. Where the facts hold no record
# of the kind, RULE.facts.yaml beside them adds one, for these two files alone. Speaks TAP.
#
# A rule that no scenario can silence stands in tests/rules/always, with the reason; it has no
# .silent.yaml, and must fire in every scenario. RULES picks rules by a pattern: FORUM/crime.
set -u
: "${RECOURSE:?}" "${RULES:=}"
cd "$(dirname "$0")/../.." || exit 2
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
export LC_ALL=C

find rules -name '*.clp' -exec sed -n 's/^(defrule \([A-Z]*\)::\([^ ]*\).*/\1\/\2/p' {} + |
    sort >"$work/every"
grep -e "$RULES" "$work/every" >"$work/rules"
sed 's/[ #].*//; /^$/d' tests/rules/always | sort >"$work/always"
find tests/rules -name '*.yaml' | sed 's/^tests.rules.//; s/\.yaml$//' >"$work/files"
for kind in fires silent facts; do
    sed -n "s/\\.$kind\$//p" "$work/files" | sort >"$work/$kind"
done

# Many rules share a scenario but for the title: it is assessed once. Prints "FILE ASSESSED".
shared()
{
    awk '
        function close_file() {
            if (file == "") return
            if (!(text in one)) one[text] = file
            print file, one[text]
        }
        FNR == 1 { close_file(); file = FILENAME; text = ""; title = 0 }
        /^title:/ { title = 1; next }
        title && /^  / { next }
        { title = 0; text = text $0 "\n" }
        END { close_file() }' "$@"
}

# fired FILE...: prints "FILE RULE" for each rule that fired. The answers follow one another on
# stderr in the order of the files.
fired()
{
    # shellcheck disable=SC2086  # $add is a list of options without blanks
    "$RECOURSE" assess --brief --timing --rules-fired $add "$@" 2>&1 >/dev/null |
        awk -v names="$*" '
            BEGIN { count = split(names, name, " ") }
            /^loading / { now++; next }
            $1 ~ /^[0-9]+$/ && NF == 2 && now > 0 && now <= count { print name[now], $2; next }
            / error: / { print "TROUBLE", $0 }
            END { if (now != count) print "TROUBLE", count " scenarios, " now + 0 " answers" }'
}

# half 0|1: every second of the scenarios to be assessed, in a few processes.
half()
{
    awk -v half="$1" 'NR % 2 == half' "$work/ones" | xargs -n 120 | while read -r names; do
        # shellcheck disable=SC2086  # names without blanks
        [ -z "$names" ] || add='' fired $names </dev/null
    done >"$work/half.$1"
}

comm -23 "$work/rules" "$work/facts" |
    awk '{ print "tests/rules/" $0 ".fires.yaml"; print "tests/rules/" $0 ".silent.yaml" }' |
    while read -r file; do [ ! -e "$file" ] || echo "$file"; done >"$work/all"
# shellcheck disable=SC2046  # names without blanks
[ ! -s "$work/all" ] || shared $(cat "$work/all") >"$work/shared"
[ -s "$work/shared" ] || : >"$work/shared"
cut -d' ' -f2 "$work/shared" | sort -u >"$work/ones"
# The machines that run this have two cores.
half 0 &
half 1 &
for rule in $(comm -12 "$work/rules" "$work/facts"); do
    add="--add tests/rules/$rule.facts.yaml"
    for kind in fires silent; do
        file=tests/rules/$rule.$kind.yaml
        [ ! -e "$file" ] || fired "$file"
    done
done >"$work/own"
wait

awk '
    function point(trouble, text) {
        points++
        bad += trouble != ""
        print (trouble == "" ? "ok " : "not ok ") points " - " text \
            (trouble == "" ? "" : ": " trouble)
    }
    # did RULE, without its module, fire in FILE?
    function fires(file, rule) {
        return ((file in assessed ? assessed[file] : file) " " rule) in hit
    }
    FILENAME ~ /\/rules$/ { rule[++rules] = $1; next }
    FILENAME ~ /\/every$/ { known[$1]; next }
    FILENAME ~ /\/always$/ { always[$1]; next }
    FILENAME ~ /\/(fires|silent|facts)$/ {
        kind = FILENAME
        sub(/.*\//, "", kind)
        has[$1 "." kind]
        pair[$1]
        next
    }
    FILENAME ~ /\/shared$/ { assessed[$1] = $2; next }
    $1 == "TROUBLE" { trouble[++troubles] = $0; next }
    {
        if (!($1 in seen)) { seen[$1]; scenarios++ }
        hit[$1 " " $2]
        everywhere[$2]++
    }
    END {
        for (i = 1; i <= rules; i++) {
            r = rule[i]
            name = r
            sub(/.*\//, "", name)
            file = "tests/rules/" r
            why = ""
            if (!((r ".fires") in has)) why = "no " file ".fires.yaml"
            else if (!fires(file ".fires.yaml", name))
                why = "it does not fire in " file ".fires.yaml"
            else if (!(r in always) && !((r ".silent") in has))
                why = "no " file ".silent.yaml"
            else if (!(r in always) && fires(file ".silent.yaml", name))
                why = "it fires in " file ".silent.yaml"
            else if ((r in always) && ((r ".silent") in has))
                why = "it has a .silent.yaml, but stands in tests/rules/always"
            else if ((r in always) && everywhere[name] != scenarios)
                why = "it stands in tests/rules/always, but is silent in " \
                    (scenarios - everywhere[name]) " scenarios"
            point(why, r)
        }
        for (r in pair) if (!(r in known)) point("there is no such rule", "tests/rules/" r)
        for (r in always) if (!(r in known)) point("there is no such rule", "tests/rules/always " r)
        if (troubles) point("see below", "the program answers every scenario")
        for (i = 1; i <= troubles && i <= 20; i++) print "# " trouble[i]
        print "1.." points
        exit bad > 0
    }' "$work/rules" "$work/every" "$work/always" "$work/fires" "$work/silent" "$work/facts" \
    "$work/shared" "$work/half.0" "$work/half.1" "$work/own"
