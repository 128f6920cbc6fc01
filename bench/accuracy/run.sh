#!/bin/bash
# run.sh [--set SET] [ENTRY...]: the accuracy benchmark in one command: records the truth once (record.sh, same settings), lets lazyscope
# predict every entry of the set and prints the table of docs/accuracy.md. The full result, entry by entry, is left in the cache folder
# as verify.json or verify-SET.json.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd -P)
outside=$(cd "$here/../../.." && pwd -P)
set=entries
if [ "${1:-}" = --set ]; then set=$2; shift 2; fi
entries=$here/$set.json
suffix=
if [ "$set" != entries ]; then suffix=-$(basename "$set"); fi
cache=${LAZYSCOPE_BENCH_CACHE:-$outside/.cache/lazyscope-bench}
key=$(sha256sum "$(dirname "$entries")/requirements.txt" | cut -c1-12)
truth=$cache/truth-$key
# Recorded anew when the entries are newer than the recordings.
if [ ! -f "$truth/.complete$suffix" ] || [ "$entries" -nt "$truth/.complete$suffix" ]; then
  "$here/record.sh" --set "$set" >&2
  touch "$truth/.complete$suffix"
fi
python=${LAZYSCOPE_PYTHON315:-$cache/py315/bin/python3.15}
"$here/../../lazyscope" verify "$entries" --truth "$truth" --python "$python" --path "$cache/site-$key" --format json --output "$cache/verify$suffix.json"
exec python3 "$here/table.py" "$cache/verify$suffix.json" "$truth" "$@"
