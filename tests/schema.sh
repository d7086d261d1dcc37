#!/bin/sh
# The schemas judged by somebody else's validator: they are schemas themselves; they take every
# example, case and facts file and every result; they refuse what a schema can see is wrong.
# Speaks TAP; $RECOURSE is the program. Needs Python with jsonschema and PyYAML.
set -u
: "${RECOURSE:=build/recourse}"
cd "$(dirname "$0")/.." || exit 2
export LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1

# The Python that a user put first may lack what the system's has.
for python in python3 /usr/bin/python3; do
    if "$python" -c 'import yaml; from jsonschema import Draft202012Validator' 2>/dev/null; then
        exec "$python" -W ignore tests/schema.py "$RECOURSE"
    fi
done
echo "no Python with jsonschema 4 and PyYAML (Debian: python3-jsonschema, python3-yaml)"
exit 77
