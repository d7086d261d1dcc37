#!/bin/sh
# Every command that an example names is run, and so is every one of the README that needs no file
# of the reader's own. Speaks TAP; $RECOURSE is the program.
set -u
cd "$(dirname "$0")/../.." || exit 2
: "${RECOURSE:=build/recourse}"
export LC_ALL=C.UTF-8 TZ=UTC
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
recourse() { "$RECOURSE" "$@"; }

# The commands, without what stands behind two blanks.
{
    sed -n 's/^#   \(recourse .*\)/\1/p' examples/*.yaml
    sed -n 's/.*`\(recourse [a-z]* examples[^`]*\)`.*/\1/p' README.md
    sed -n 's|^build/\(recourse .*\)|\1|p' README.md | sed 's|situation\.yaml|examples/myanmar.yaml|g' |
        grep -v -e interview -e batch -e '-o ' -e ' survey '
} | sed 's/   *[^ ].*//' | sort -u >"$work/commands"

count=0
failed=0
while IFS= read -r command; do
    count=$((count + 1))
    if eval "$command" >"$work/out" 2>"$work/err" </dev/null && [ -s "$work/out" ]; then
        echo "ok $count - $command"
    else
        failed=$((failed + 1))
        echo "not ok $count - $command"
        sed 's/^/# /' "$work/err" | head -n 5
    fi
done <"$work/commands"
echo "1..$count"
[ "$failed" -eq 0 ] && [ "$count" -gt 20 ]
