#!/bin/sh
# The figures of one assessment: how large the program and its knowledge are, how long the seed
# scenario takes as a whole process, where the time goes, how much memory it needs. Seconds differ
# between machines and minutes; the ratios within one run are what can be compared.
set -u
: "${RECOURSE:=build/recourse}"
cd "$(dirname "$0")/.." || exit 2
scenario=examples/xinjiang.yaml
runs=${RUNS:-40}

echo "lines of C:      $(find src include \( -name '*.c' -o -name '*.h' -o -name '*.def' -o -name '*.S' \) -exec cat {} + | wc -l)"
echo "lines of rules:  $(find rules -name '*.clp' -exec cat {} + | wc -l) ($(find rules -name '*.clp' -exec grep -c '^(defrule' {} + | awk -F: '{ n += $NF } END { print n }') rules)"
echo "lines of facts:  $(find facts -name '*.yaml' -exec cat {} + | wc -l)"
echo "size of program: $(stat -Lc %s "$RECOURSE") bytes"

milliseconds() # COMMAND…: the mean of several runs, in ms
{
    start=$(date +%s%N)
    i=0
    while [ "$i" -lt "$runs" ]; do
        "$@" >/dev/null 2>&1
        i=$((i + 1))
    done
    end=$(date +%s%N)
    awk -v t="$((end - start))" -v n="$runs" 'BEGIN { printf "%.1f", t / n / 1000000 }'
}
nothing=$(milliseconds "$RECOURSE" --version)
all=$(milliseconds "$RECOURSE" assess "$scenario")
echo "recourse --version: $nothing ms"
echo "recourse assess $scenario: $all ms, $(awk -v a="$all" -v b="$nothing" 'BEGIN { printf "%.0f", a / b }') times as long"
"$RECOURSE" assess --timing "$scenario" 2>&1 >/dev/null | tail -n 1
if command -v valgrind >/dev/null 2>&1; then
    echo "instructions: $(valgrind --tool=callgrind --callgrind-out-file=/dev/null "$RECOURSE" assess "$scenario" 2>&1 >/dev/null | sed -n 's/.*Collected : //p')"
fi
if [ -x /usr/bin/time ]; then
    echo "peak memory: $(/usr/bin/time -f '%M kB' "$RECOURSE" assess "$scenario" 2>&1 >/dev/null | tail -n 1)"
else
    echo "peak memory: $(sh -c '"$0" assess "$1" >/dev/null 2>&1 & p=$!; m=0; while kill -0 $p 2>/dev/null; do v=$(sed -n "s/VmHWM:[^0-9]*\([0-9]*\).*/\1/p" /proc/$p/status 2>/dev/null); [ -n "$v" ] && m=$v; done; echo "$m kB"' "$RECOURSE" "$scenario")"
fi
