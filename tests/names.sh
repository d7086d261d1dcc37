#!/bin/sh
# A State whose name takes an article has it wherever a reason names it, and a capital at its head.
# Speaks TAP; $RECOURSE is the program. The facts are those built in, the situations the examples'.
set -u
. "$(dirname "$0")/script.inc"

evidence() { printf '%s\n' "$@" | sed 's/^/# /' | head -n 20; }

# Name and name in a sentence of every State, one a line, a tab between; the same where they differ.
awk '/^  - code: /{if (name != "") print name "\t" text}
     /^    name: /{sub(/^    name: /, ""); name = text = $0}
     /^    in_text: /{sub(/^    in_text: /, ""); gsub(/^"|"$/, ""); text = $0}
     END {print name "\t" text}' facts/states.yaml >"$work/names"
for file in examples/*.yaml; do
    "$RECOURSE" assess "$file" --format json 2>/dev/null
done | sed -n 's/^ *"reason": "\(.*\)",*$/\1/p' | sort -u >"$work/reasons"

grep -q '^The Russian Federation' "$work/reasons" &&
    grep -q ' the Russian Federation' "$work/reasons"
point $? "names with an article stand at the head and inside of sentences" \
    "$(head "$work/reasons")"

# What is left of a sentence without the names as they should stand, and without what stands in
# brackets, which is quoted from the facts, holds no bare name.
awk -F '\t' 'NR == FNR { name[NR] = $1; text[NR] = $2; count = NR; next }
    { line = $0
      for (i = 1; i <= count; i++) {
          form = text[i]
          gsub(/[()]/, ".", form)
          sub(/^the /, "[Tt]he ", form)
          gsub(form, "", line)
      }
      gsub(/[(][^)]*[)]/, "", line)
      for (i = 1; i <= count; i++) if (name[i] != text[i] && index(line, name[i])) print }
    ' "$work/names" "$work/reasons" >"$work/bare"
[ "$(wc -l <"$work/names")" -gt 190 ] && [ ! -s "$work/bare" ]
point $? "no sentence drops the article" "$(cat "$work/bare")"

echo "1..$count"
[ "$failed" -eq 0 ]
