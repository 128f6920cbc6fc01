#!/bin/bash
# agreement.sh FOLDER: parses every Python file below FOLDER with CPython 3.15 and with lazyscope and compares the trees: every node, its
# values and positions. Prints the counts, each file that differs, and each that only one of the two accepts; status 1 if there are any.
#
#   LAZYSCOPE_PYTHON315   the interpreter (default: ../.cache/lazyscope-bench/py315/bin/python3.15, where accuracy/record.sh puts one)
set -euo pipefail
folder=${1:?usage: agreement.sh FOLDER}
here=$(cd "$(dirname "$0")" && pwd -P)
python=${LAZYSCOPE_PYTHON315:-$here/../../../.cache/lazyscope-bench/py315/bin/python3.15}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
find -L "$folder" -name '*.py' -type f | LC_ALL=C sort >"$work/files"
nice "$python" "$here/../../analyzer/src/test/resources/agreement/dump_trees.py" <"$work/files" >"$work/cpython"
"$here/java.sh" agreement.Trees <"$work/files" >"$work/ours"
exec "$python" "$here/compare.py" "$work/cpython" "$work/ours"
