#!/usr/bin/env python3
"""Does the gate say the same, byte by byte, whatever the number of threads and the order of the file system?

    determinism.py FOLDER [--runs 100]

Copies FOLDER (a package) file by file in random order into a new repository each tenth run, so that folders list differently,
and runs `check` on it with 1 to 8 threads, in turns with and without a cache, in all formats.
"""
import argparse
import hashlib
import os
import pathlib
import random
import shutil
import subprocess
import tempfile

LAZYSCOPE = os.environ.get("LAZYSCOPE", pathlib.Path(__file__).resolve().parents[2] / "lazyscope")
FORMATS = ["console", "json", "sarif", "github", "gitlab", "junit", "markdown"]


def copy(source, target, seed):
    shutil.rmtree(target, ignore_errors=True)
    files = sorted(path for path in source.rglob("*.py"))
    random.Random(seed).shuffle(files)
    for path in files:
        to = target / source.name / path.relative_to(source)
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, to)
    (target / ".git").mkdir()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=100)
    options = parser.parse_args()
    seen = {}
    with tempfile.TemporaryDirectory() as work:
        target = pathlib.Path(work, "project")
        for run in range(options.runs):
            if run % 10 == 0:
                copy(options.folder.resolve(), target, run)
            reports = [word for name in FORMATS for word in ("--report", f"{name}={work}/{name}")]
            cache = ["--no-cache"] if run % 2 else ["--cache-dir", f"{work}/cache"]
            command = [LAZYSCOPE, "check", "--entry", options.folder.name, "--jobs", str(run % 8 + 1), *cache, *reports]
            done = subprocess.run(command, cwd=target, capture_output=True)
            digest = hashlib.sha256(bytes([done.returncode]) + done.stdout + done.stderr)
            for name in FORMATS:
                digest.update(pathlib.Path(work, name).read_bytes())
            seen.setdefault(digest.hexdigest(), []).append(run)
    print(f"{options.runs} runs, {len(seen)} different outputs" + (f": {sorted(seen.values(), key=len)[:3]}" if len(seen) > 1 else ""))
    raise SystemExit(len(seen) > 1)


if __name__ == "__main__":
    main()
