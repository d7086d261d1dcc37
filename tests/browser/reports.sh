#!/bin/sh
# HTML reports in a browser: valid, accessible (axe), readable on a desk, a telephone and paper.
#
# Needs node, a Chromium and the packages of package.json; tools/install-deps --browser fetches
# what is missing. Without them the test is skipped. $KEEP, a folder: pictures and PDFs stay there.
set -u
cd "$(dirname "$0")/../.." || exit 2
here=tests/browser
: "${RECOURSE:=build/recourse}"

skip()
{
    echo "$1"
    exit 77
}

command -v node >/dev/null 2>&1 || skip "node is not installed"
major=$(node -p 'process.versions.node.split(".")[0]')
[ "$major" -ge 20 ] || skip "node $major is too old; 20 will do"
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome) ||
    skip "no Chromium is installed"
[ -d "$here/node_modules/puppeteer-core" ] ||
    skip "the packages of $here are not installed; tools/install-deps --browser does it"

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
status=0

"$RECOURSE" assess examples/myanmar.yaml --as-of 2022-01-01 --forum icj,icc -o "$work/some.html" &&
    "$RECOURSE" assess examples/xinjiang.yaml --as-of 2020-11-01 --brief -o "$work/brief.html" &&
    "$RECOURSE" assess examples/xinjiang.yaml --as-of 2020-11-01 -o "$work/all.html" &&
    "$RECOURSE" why examples/xinjiang.yaml icj/genocide -o "$work/why.html" &&
    "$RECOURSE" treaty CAT -o "$work/treaty.html" &&
    "$RECOURSE" applicants examples/xinjiang.yaml icj/cat -o "$work/applicants.html" || exit 1

if "$here/node_modules/.bin/html-validate" --config "$here/html-validate.json" "$work"/*.html; then
    echo "ok - the pages are valid"
else
    echo "not ok - the pages are valid"
    status=1
fi
for name in some brief why treaty applicants; do
    keep=
    if [ -n "${KEEP:-}" ]; then
        keep=$KEEP/$name
        mkdir -p "$keep"
    fi
    echo "# $name.html"
    node "$here/page.mjs" "$chromium" "$work/$name.html" ${keep:+"$keep"} || status=1
done
exit "$status"
