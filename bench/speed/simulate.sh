#!/bin/bash
# simulate.sh DIR [ENTRIES]: processor time and peak memory of `lazyscope simulate` in the modes eager and all on the application that
# synthetic.py wrote to DIR: the scan alone (cold `lazyscope graph`), the first and the largest entry point, then ENTRIES (default 100)
# entry points in one run. PYTHON names the interpreter whose standard library is seen (default: python3).
set -euo pipefail
dir=$(cd "$1" && pwd -P)
entries=${2:-100}
lazyscope=$(cd "$(dirname "$0")/../.." && pwd -P)/lazyscope
python=${PYTHON:-python3}

measure() { # LABEL COMMAND...
  local label=$1
  shift
  (cd "$dir" && /usr/bin/time -o "$dir/.time" -f "%U %S %e %M" "$@" >/dev/null 2>"$dir/.errors") || { cat "$dir/.errors" >&2; exit 1; }
  awk -v label="$label" '{ printf "%-28s %6.2f s CPU %6.2f s wall %5d MB\n", label, $1 + $2, $3, $4 / 1024 }' "$dir/.time"
  rm -f "$dir/.time" "$dir/.errors"
}

"$lazyscope" --version >/dev/null # Builds, and prepares its start-up cache, where that was not done yet.
measure "scan and graph, cold" "$lazyscope" graph . --python "$python" --no-cache
largest=$(wc -c "$dir"/app/entry/e*.py | sort -n | tail -2 | head -1 | sed 's/.*\(e[0-9]*\)\.py/\1/')
for entry in e000 "$largest"; do
  measure "simulate $entry" "$lazyscope" simulate . --entry "app.entry.$entry:main" --mode eager,all --python "$python"
done
names=()
for ((i = 0; i < entries; i++)); do names+=(--entry "app.entry.$(printf 'e%03d' "$i"):main"); done
measure "simulate $entries entries" "$lazyscope" simulate . "${names[@]}" --mode eager,all --python "$python"
