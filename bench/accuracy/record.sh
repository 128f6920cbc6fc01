#!/bin/bash
# record.sh [--set SET] [ENTRY...]: builds the site-packages of requirements.txt in a cache folder outside the clone and records, with
# a real CPython 3.15, what every entry of a set loads. Prints the folder of the recordings.
#
#   SET                   the file of entries without .json, with requirements.txt beside it: entries (default), second/looked-at, …
#   LAZYSCOPE_PYTHON315   the interpreter (default: CACHE/py315/bin/python3.15, put there by get-python315.sh where that is at hand)
#   LAZYSCOPE_BENCH_CACHE the cache folder (default: .cache/lazyscope-bench beside the clone)
#   LAZYSCOPE_TOOLS       folder of record_truth.py and get-python315.sh (default: shared/tools beside the clone)
#   MODES                 default eager,normal,all
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd -P)
outside=$(cd "$here/../../.." && pwd -P)
set=entries
if [ "${1:-}" = --set ]; then set=$2; shift 2; fi
entries=$here/$set.json
requirements=$(dirname "$entries")/requirements.txt
[ -f "$entries" ] || { echo "no such set: $entries" >&2; exit 2; }
cache=${LAZYSCOPE_BENCH_CACHE:-$outside/.cache/lazyscope-bench}
tools=${LAZYSCOPE_TOOLS:-$outside/shared/tools}
[ -f "$tools/record_truth.py" ] || { echo "record_truth.py not found in $tools; name its folder in LAZYSCOPE_TOOLS" >&2; exit 2; }
mkdir -p "$cache"

python=${LAZYSCOPE_PYTHON315:-$cache/py315/bin/python3.15}
[ -x "$python" ] || bash "$tools/get-python315.sh" "$cache/py315" ruff >&2

# One site folder per content of requirements.txt; an interrupted build leaves no folder of that name behind.
key=$(sha256sum "$requirements" | cut -c1-12)
site=$cache/site-$key
if [ ! -d "$site" ]; then
  # The interpreter of get-python315.sh has no pip of its own: any Python's pip fetches one for it.
  pip=$cache/pip
  [ -d "$pip/pip" ] || python3 -m pip install -q --disable-pip-version-check --no-warn-conflicts --target "$pip" pip==26.3 >&2
  rm -rf "$site.part"
  # Some packages declare an upper bound below 3.15 and yet run on it.
  PYTHONPATH=$pip "$python" -m pip install -q --no-deps --ignore-requires-python --prefer-binary --target "$site.part" -r "$requirements" >&2
  mv "$site.part" "$site"
fi

out=$cache/truth-$key
python3 "$tools/record_truth.py" record --python "$python" --path "$site" --modes "${MODES:-eager,normal,all}" \
  "$entries" --out "$out" "$@" >&2
echo "$out"
