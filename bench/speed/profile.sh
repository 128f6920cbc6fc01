#!/bin/bash
# profile.sh TREE [ROUNDS]: where the processor time of `lazyscope graph TREE --format json --no-cache` goes, by thread and by kind of
# code, in milliseconds: the mean of ROUNDS runs (default 4). Needs Linux and perf. Being watched makes a run a quarter
# slower, and Java leaves /tmp/perf-PID.map behind.
set -euo pipefail
tree=${1:?usage: profile.sh TREE [ROUNDS]}
root=$(cd "$(dirname "$0")/../.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LAZYSCOPE_JAVA_OPTIONS="${LAZYSCOPE_JAVA_OPTIONS:-} -XX:+UnlockDiagnosticVMOptions -XX:+DumpPerfMapAtExit"
for round in $(seq "${2:-4}"); do
  perf record -q -e cpu-clock -F 4000 -o "$work/data" "$root/lazyscope" graph "$tree" --format json --quiet --no-cache >"$work/out" 2>"$work/err" \
    || { cat "$work/err" >&2; exit 1; }
  perf script -i "$work/data" -F comm,ip,sym,dso 2>"$work/err" >"$work/samples.$round"
done
exec python3 - "$work" "${2:-4}" <<'PY'
import collections, pathlib, re, sys

folder, rounds = pathlib.Path(sys.argv[1]), int(sys.argv[2])
kinds = ["interpreted", "compiled", "JVM", "kernel", "other"]
threads = {"scan": "reading files", "C1 Compiler": "compiler", "java": "main, start", "VM": "collector", "lazyscope": "launcher"}
times = collections.Counter()
for file in folder.glob("samples.*"):
    for line in file.open():
        sample = re.match(r"\s*(.+?)\s+[0-9a-f]+ (.*) \((.*)\)\s*$", line)
        if sample:
            thread, symbol, library = sample.groups()
            kind = "JVM" if "libjvm" in library else "kernel" if "kernel" in library else "other"
            if "JIT" in library or "perf-" in library:
                kind = "interpreted" if symbol.startswith("Interpreter") else "compiled"
            name = next((threads[start] for start in threads if thread.startswith(start)), "other")
            times[name, kind] += 0.25 / rounds
print(f"{'':16}" + "".join(f"{kind:>13}" for kind in [*kinds, "sum"]))
rows = {name: [times[name, kind] for kind in kinds] for name in [*threads.values(), "other"]}
rows["all"] = [sum(column) for column in zip(*rows.values())]
for name, row in rows.items():
    print(f"{name:16}" + "".join(f"{value:13.0f}" for value in [*row, sum(row)]))
PY
