#!/bin/bash
# run.sh [ENTRY...]: the accuracy benchmark in one command: records the truth once (record.sh, same settings), lets lazyscope predict
# every entry and prints the table of docs/accuracy.md. The full result, entry by entry, is left beside the recordings as verify.json.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd -P)
outside=$(cd "$here/../../.." && pwd -P)
cache=${LAZYSCOPE_BENCH_CACHE:-$outside/.cache/lazyscope-bench}
key=$(sha256sum "$here/requirements.txt" | cut -c1-12)
truth=$cache/truth-$key
# Recorded anew when the entries are newer than the recordings.
if [ ! -f "$truth/.complete" ] || [ "$here/entries.json" -nt "$truth/.complete" ]; then
  "$here/record.sh" >&2
  touch "$truth/.complete"
fi
python=${LAZYSCOPE_PYTHON315:-$cache/py315/bin/python3.15}
"$here/../../lazyscope" verify "$here/entries.json" --truth "$truth" --python "$python" --path "$cache/site-$key" --format json --output "$cache/verify.json"
exec python3 "$here/table.py" "$cache/verify.json" "$truth" "$@"
