#!/bin/sh
# Reports in another language: complete, and not half English. Speaks TAP; $RECOURSE is the program.
set -u
. "$(dirname "$0")/script.inc"

evidence()
{
    head -c 2000 "$work/out" | sed 's/^/# /'
    head -c 500 "$work/err" | sed 's/^/# stderr: /'
}
check() { point $? "$1"; }
says() { grep -qF -e "$1" "$work/out"; }

"$RECOURSE" assess examples/xinjiang.yaml --route 'icj/*' --lang fr >"$work/out" 2>"$work/err"
[ $? -eq 0 ] && says 'Fermée' && says 'Consentement: réserve (Chine)' &&
    says "n'est pas accepté par la Chine" && ! says 'Closed'
check 'an answer can be had in French'

"$RECOURSE" why examples/xinjiang.yaml cat/inquiry --lang fr >"$work/out" 2>"$work/err"
[ $? -eq 0 ] && says 'Conclusion' && says 'la Convention contre la torture' &&
    ! says 'It rests on'
check 'and a proof'

for command in "levers examples/xinjiang.yaml cat/inquiry" \
    "timeline examples/xinjiang.yaml cat/inquiry" \
    "applicants examples/xinjiang.yaml icj/genocide" \
    "compare examples/xinjiang.yaml --as-of 2020-01-01 --as-of 2026-01-01"; do
    # shellcheck disable=SC2086  # words
    "$RECOURSE" $command --lang fr >"$work/out" 2>"$work/err"
    [ $? -eq 0 ] && ! grep -qE 'Respondent:|facts as at' "$work/out"
    check "and ${command%% *}"
done

"$RECOURSE" assess examples/xinjiang.yaml --route cat/inquiry --lang fr --format html >"$work/out"
says '<html lang="fr"'
check 'a page says which language it is in'

LANG=fr_FR.UTF-8 LANGUAGE=fr "$RECOURSE" assess examples/xinjiang.yaml --route cat/inquiry >"$work/out"
says 'Closed'
check 'the environment changes no answer'

"$RECOURSE" assess examples/xinjiang.yaml --lang de >"$work/out" 2>"$work/err"
[ $? -eq 2 ] && [ ! -s "$work/out" ] && grep -q "there is no language 'de'" "$work/err"
check 'a language that is not there is an error'

# No reason stays English, and what programs read is the same in both.
for file in examples/*.yaml; do
    "$RECOURSE" assess "$file" --format json >"$work/en" 2>/dev/null
    "$RECOURSE" assess "$file" --format json --lang fr >"$work/fr" 2>/dev/null
    grep -E '"(reason|text)":' "$work/en" | sort -u >"$work/en.reasons"
    grep -E '"(reason|text)":' "$work/fr" | sort -u >"$work/fr.reasons"
    comm -12 "$work/en.reasons" "$work/fr.reasons" >"$work/out"
    [ -s "$work/fr.reasons" ] && [ ! -s "$work/out" ]
    check "no reason stays English: ${file#examples/}"
    grep -E '"(id|status|requirement|outcome|code|state)":' "$work/en" >"$work/en.codes"
    grep -E '"(id|status|requirement|outcome|code|state)":' "$work/fr" >"$work/fr.codes"
    cmp "$work/en.codes" "$work/fr.codes" >"$work/out" 2>&1
    check "codes are the same in every language: ${file#examples/}"
done

# The catalogues themselves, where there is what it takes to gather the texts.
if command -v xgettext >/dev/null && command -v msgcat >/dev/null &&
    python3 -c 'import yaml' 2>/dev/null; then
    tools/messages --check >"$work/out" 2>"$work/err"
    check 'every text of a report is translated, with the parts of the English'
fi

echo "1..$count"
[ "$failed" -eq 0 ]
