#!/bin/sh
# What a survey costs: the whole one, and for a sample of respondents the same answers from a survey
# with one engine, with two, and from one process for each assessment. Seconds differ between
# machines and minutes; the ratios within one run are what can be compared.
# SAMPLE=N takes every N-th State (default 5), WHOLE=no leaves the whole survey out.
set -u
: "${RECOURSE:=build/recourse}"
cd "$(dirname "$0")/.." || exit 2
day=2026-11-22
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

sed -n 's/^  - code: //p' facts/states.yaml | awk -v n="${SAMPLE:-5}" 'NR % n == 1 || n == 1' >"$work/states"
acts=$(sed -n 's/^  - *{* *act: *\([a-z-]*\).*/\1/p' facts/acts.yaml | sort | paste -sd, -)
while read -r state; do
    cat >"$work/$state.yaml" <<END
recourse: 1
title: The usual question
as_of: $day
respondent: $state
conduct:
  - id: conduct
    acts: [$(echo "$acts" | sed 's/,/, /g')]
    from: $day
    to: ongoing
    where: [$state]
    victims: {nationality: [$state]}
    perpetrators: {nationality: [$state], capacity: state}
END
done <"$work/states"

# COMMAND…: seconds on the wall, and of all processors together.
seconds()
{
    start=$(date +%s%N)
    # The times of a shell of its own, whose only child the command is; a pipe would be another.
    spent=$("$@" >"$work/out" || echo "failed: $*" >&2; times >"$work/times"; tail -n 1 "$work/times")
    end=$(date +%s%N)
    awk -v t="$((end - start))" -v spent="$spent" 'BEGIN {
        n = split(spent, part, /[ms ]+/)
        cpu = 60 * (part[1] + part[3]) + part[2] + part[4]
        printf "%.2f %.2f", t / 1e9, cpu
    }'
}
one_by_one()
{
    while read -r state; do
        "$RECOURSE" assess "$work/$state.yaml" --brief || return 1
    done <"$work/states"
}
wall() { echo "${1% *}"; }
cpu() { echo "${1#* }"; }
ratio() { awk -v a="$(wall "$1")" -v b="$(wall "$2")" 'BEGIN { printf "%.2f", a / b }'; }

list=$(paste -sd, "$work/states")
count=$(wc -l <"$work/states")
one=$(seconds "$RECOURSE" survey --as-of $day --respondents "$list" --format csv --threads 1)
two=$(seconds "$RECOURSE" survey --as-of $day --respondents "$list" --format csv --threads 2)
many=$(seconds one_by_one)
echo "respondents in the sample: $count"
echo "a process for each:        $(wall "$many") s ($(cpu "$many") s of processors)"
echo "survey, one engine:        $(wall "$one") s ($(cpu "$one") s), $(ratio "$many" "$one") times as fast"
echo "survey, two engines:       $(wall "$two") s ($(cpu "$two") s), $(ratio "$many" "$two") times as fast"
if [ "${WHOLE:-yes}" != no ]; then
    whole=$(seconds "$RECOURSE" survey --as-of $day --format csv)
    echo "the whole survey:          $(wall "$whole") s ($(cpu "$whole") s) for $(($(wc -l <"$work/out") - 1)) answers"
    few=$(seconds "$RECOURSE" survey --as-of $day --format csv --route icj/genocide)
    echo "one route, all States:     $(wall "$few") s ($(cpu "$few") s)"
fi
