#!/bin/sh
# What levers cost: `levers --max N` over every route of the seed scenario that is not open, against
# one process for each set of suppositions that it judges. Seconds differ between machines and
# minutes; the ratio within one run is what can be compared. MAX=N: changes in a set (default 3).
set -u
: "${RECOURSE:=build/recourse}" "${MAX:=3}"
cd "$(dirname "$0")/.." || exit 2
seed=examples/xinjiang.yaml

now() { date +%s%N; }

routes=$("$RECOURSE" assess "$seed" --brief --status closed,conditional,contested,undetermined |
    awk '$1 ~ /^(closed|conditional|contested|undetermined)$/ && $2 ~ /\// {print $2}')
sets=0
count=0
begun=$(now)
for route in $routes; do
    tried=$("$RECOURSE" levers "$seed" "$route" --max "$MAX" --format json |
        sed -n 's/^ "tried": \([0-9]*\),*$/\1/p')
    sets=$((sets + tried))
    count=$((count + 1))
done
spent=$((($(now) - begun) / 1000000))

begun=$(now)
for _ in 1 2 3 4 5 6 7 8 9 10; do
    "$RECOURSE" assess "$seed" --suppose "CHN withdraws its reservation to CAT 20" >/dev/null
done
single=$((($(now) - begun) / 10000000))

echo "$count routes, $sets sets of up to $MAX changes judged in $spent ms, processes included"
echo "one process for one set: $single ms; for all of them $((single * sets / 1000)) s"
echo "ratio: $((single * sets / (spent > 0 ? spent : 1)))"
