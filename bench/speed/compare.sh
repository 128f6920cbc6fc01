#!/bin/bash
# compare.sh TREE [ROUNDS]: the import graph of TREE as JSON, by lazyscope and by `ruff analyze graph`, in turns, ROUNDS times (default 3).
# Whole processes, the tree in the page cache; lazyscope without its cache (cold) and with it filled (warm). Prints for each the median
# of CPU seconds (user + system), wall seconds and peak memory, and the ratio to ruff's CPU time.
#
#   RUFF   the ruff to use (default: from PATH; ../.cache/lazyscope-bench/py315/bin/ruff where accuracy/record.sh put one)
#   ONLY   "lazyscope" or "ruff": measure only one of them
set -euo pipefail
tree=${1:?usage: compare.sh TREE [ROUNDS]}
root=$(cd "$(dirname "$0")/../.." && pwd -P)
beside=$root/../.cache/lazyscope-bench/py315/bin/ruff
ruff=${RUFF:-$(command -v ruff || { [ -x "$beside" ] && echo "$beside"; } || true)}
[ -n "$ruff" ] || [ "${ONLY:-}" = lazyscope ] || { echo "no ruff found; name it in RUFF, or set ONLY=lazyscope" >&2; exit 2; }
[ -d "$tree" ] || { echo "$tree is no folder; bench/speed/fetch-tree.sh and synthetic.py make one" >&2; exit 2; }

[ "${ONLY:-}" = ruff ] || "$root/lazyscope" --version  # builds what is not built yet
[ "${ONLY:-}" = lazyscope ] || "$ruff" --version
exec python3 - "$root/lazyscope" "${ruff:-}" "$tree" "${2:-3}" "${ONLY:-}" <<'PY'
import os, pathlib, shutil, statistics, subprocess, sys, tempfile, time

lazyscope, ruff, tree, rounds, only = sys.argv[1:]
files = [path for path in pathlib.Path(tree).rglob("*.py") if path.is_file()]
size = sum(len(path.read_bytes()) for path in files)  # reading them puts the tree into the page cache
print(f"{len(files)} Python files, {size / 1e6:.0f} MB, {os.cpu_count()} cores, median of {rounds}\n")
work = tempfile.mkdtemp()
cache, out = os.path.join(work, "cache"), os.path.join(work, "out")

graph = [lazyscope, "graph", tree, "--format", "json", "--quiet"]
programs = {
    # The defaults of ruff would leave out folders such as build/ and dist/.
    "ruff analyze graph": [ruff, "analyze", "graph", "--quiet", "--isolated", "--config", "exclude = []", tree],
    "lazyscope, cold": [*graph, "--no-cache"],
    "lazyscope, warm": [*graph, "--cache-dir", cache],
}
programs = {name: command for name, command in programs.items() if not only or name.startswith(only)}


def run(command):
    with open(out, "wb") as sink:
        start = time.perf_counter()
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=sink)
        _, status, used = os.wait4(child.pid, 0)  # of the process and of all that it waited for
        wall = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status):
        sys.exit(f"{' '.join(command)}: exit {os.waitstatus_to_exitcode(status)}")
    return used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024, os.path.getsize(out) / 1e6


try:
    measured = {name: [] for name in programs}
    if "lazyscope, warm" in programs:
        run(programs["lazyscope, warm"])
    for _ in range(int(rounds)):
        for name, command in programs.items():
            measured[name].append(run(command))
    medians = {name: [statistics.median(column) for column in zip(*rows)] for name, rows in measured.items()}
    reference = medians.get("ruff analyze graph")
    print(f"{'':20}{'CPU s':>8}{'wall s':>8}{'peak MB':>9}{'JSON MB':>9}{'CPU / ruff':>12}")
    for name, (cpu, wall, peak, written) in medians.items():
        ratio = f"{cpu / reference[0]:12.2f}" if reference else f"{'-':>12}"
        print(f"{name:20}{cpu:8.2f}{wall:8.2f}{peak:9.0f}{written:9.1f}{ratio}")
finally:
    shutil.rmtree(work)
PY
