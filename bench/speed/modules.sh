#!/bin/bash
# modules.sh SITE PACKAGE [N]: processor time, time and peak memory of `lazyscope simulate` in the modes eager and all with N modules
# (default 100, evenly drawn) of a package in the site-packages SITE, copied to be the project, as entry points of one run, and how many
# modules they load eagerly. PYTHON names the interpreter whose standard library is seen (default: python3).
set -euo pipefail
site=$(cd "$1" && pwd -P)
package=$2
count=${3:-100}
lazyscope=$(cd "$(dirname "$0")/../.." && pwd -P)/lazyscope
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/project"
cp -r "$site/$package" "$work/project/"
cd "$work/project"
mapfile -t names < <(find "$package" -name '*.py' | grep -v 'test\|__main__\|conf/locale\|migrations' | sort \
  | sed 's#/__init__\.py$##; s#\.py$##; s#/#.#g' | awk -v n="$count" '{ a[NR] = $0 } END { for (i = 0; i < n; i++) print a[int(i * NR / n) + 1] }')
"$lazyscope" --version >/dev/null # Builds, and prepares its start-up cache, where that was not done yet.
/usr/bin/time -o "$work/time" -f "%U %S %e %M" "$lazyscope" simulate . "${names[@]/#/--entry=}" --mode eager,all --path "$site" \
  --python "${PYTHON:-python3}" --format json -o "$work/result.json" --quiet
loads=$(python3 -c 'import json, sys; print(sum(len(e["modes"][0]["loads"]) for e in json.load(open(sys.argv[1]))["entries"]))' "$work/result.json")
awk -v label="$package, $count entries, $loads modules" '{ printf "%s: %.1f s CPU, %.1f s wall, %d MB\n", label, $1 + $2, $3, $4 / 1024 }' "$work/time"
