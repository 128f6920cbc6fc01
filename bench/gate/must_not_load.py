#!/usr/bin/env python3
"""Does `must_not_load` decide as the interpreter does? For ten entries of bench/accuracy it is asked about every top-level package that
any of their runs loaded, and compared with `sys.modules` at the end of the recorded run (as written, CPython 3.15).

    must_not_load.py [--entries 10]

The entries are taken in equal steps from those that need no folder of their own. The recordings are those of bench/accuracy/record.sh.
"""
import argparse
import hashlib
import json
import os
import pathlib
import shlex
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
ACCURACY = ROOT / "bench/accuracy"


def top(modules):
    return {name.partition(".")[0] for name in modules}


def entry_text(argv):
    return "-c " + argv[1] if argv[0] == "-c" else shlex.join(argv)


def asked(folder, entry, packages, options):
    modules = ", ".join(json.dumps(name) for name in packages)
    (folder / "lazyscope.toml").write_text(f"[contracts]\nmust_not_load = [{{entry = {json.dumps(entry)}, modules = [{modules}]}}]\n")
    done = subprocess.run([os.environ.get("LAZYSCOPE", ROOT / "lazyscope"), "check", "--format", "json", *options], cwd=folder, capture_output=True, text=True)
    if done.returncode > 1:
        raise SystemExit(f"{entry}: {done.stderr}")
    keys = [key for finding in json.loads(done.stdout)["findings"] for key in finding["keys"] if finding["rule"] == "must-not-load"]
    return {key.rpartition(": ")[2] for key in keys}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, default=10)
    wanted = parser.parse_args().entries
    cache = pathlib.Path(os.environ.get("LAZYSCOPE_BENCH_CACHE", ROOT.parent / ".cache/lazyscope-bench"))
    key = hashlib.sha256((ACCURACY / "requirements.txt").read_bytes()).hexdigest()[:12]
    python = os.environ.get("LAZYSCOPE_PYTHON315", cache / "py315/bin/python3.15")
    runs = {}
    for name, entry in json.loads((ACCURACY / "entries.json").read_text()).items():
        recording = cache / f"truth-{key}" / f"{name}.normal.json"
        if set(entry) == {"argv"} and entry["argv"][0] in ("-c", "-m") and recording.exists():
            run = json.loads(recording.read_text())
            bare = top(run["bare"])
            runs[name] = (entry_text(entry["argv"]), top(module for module, _ in run["modules"]) - bare, bare)
    chosen = list(runs)[:: max(1, len(runs) // wanted)][:wanted]
    packages = set().union(*(runs[name][1] for name in chosen))
    print("| entry | asked | loaded | same answer | said, not loaded | not said, loaded |\n|---|---:|---:|---:|---|---|")
    total = same = 0
    with tempfile.TemporaryDirectory() as work:
        folder = pathlib.Path(work)
        (folder / ".git").mkdir()
        for name in chosen:
            text, truth, bare = runs[name]
            questions = sorted(packages - bare)
            found = asked(folder, text, questions, ["--python", python, "--path", cache / f"site-{key}"])
            wrong, missed = sorted(found - truth), sorted(truth - found)
            total += len(questions)
            same += len(questions) - len(wrong) - len(missed)
            print(f"| {name} | {len(questions)} | {len(truth)} | {len(questions) - len(wrong) - len(missed)} | {', '.join(wrong)} | {', '.join(missed)} |", flush=True)
    print(f"\n{same} of {total} answers are those of sys.modules")


if __name__ == "__main__":
    main()
