#!/bin/bash
# mutations.sh FOLDER COUNT [SEED]: like agreement.sh, over COUNT damaged statements of the Python files below FOLDER.
set -euo pipefail
folder=${1:?usage: mutations.sh FOLDER COUNT [SEED]}
here=$(cd "$(dirname "$0")" && pwd -P)
python=${LAZYSCOPE_PYTHON315:-$here/../../../.cache/lazyscope-bench/py315/bin/python3.15}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$here/java.sh" fuzz.PrintMutations "$folder" "$2" "${3:-1}" >"$work/sources"
nice "$python" "$here/../../analyzer/src/test/resources/agreement/dump_trees.py" --base64 <"$work/sources" >"$work/cpython"
"$here/java.sh" agreement.Trees --base64 <"$work/sources" >"$work/ours"
exec "$python" "$here/compare.py" "$work/cpython" "$work/ours"
