#!/usr/bin/env python3
"""How long the gate takes on an application of 3,000 modules (bench/speed/synthetic.py), in a git repository made for it.

    speed.py [--modules 3000] [--rounds 3]

Prints the medians of wall and CPU seconds of whole processes, and fails if an answer is not the one expected.
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
LAZYSCOPE = os.environ.get("LAZYSCOPE", HERE.parent.parent / "lazyscope")


def run(folder, *arguments):
    before = os.times()
    start = time.perf_counter()
    done = subprocess.run([LAZYSCOPE, *arguments], cwd=folder, capture_output=True, text=True)
    after = os.times()
    cpu = after.children_user - before.children_user + after.children_system - before.children_system
    return done, time.perf_counter() - start, cpu


def measure(name, folder, rounds, expected, text, *arguments):
    walls, cpus = [], []
    for _ in range(rounds):
        done, wall, cpu = run(folder, *arguments)
        if done.returncode != expected or text not in done.stdout:
            sys.exit(f"{name}: exit {done.returncode}, expected {expected} and {text!r}\n{done.stdout[:2000]}{done.stderr[:2000]}")
        walls.append(wall)
        cpus.append(cpu)
    print(f"| {name} | {statistics.median(walls):.2f} | {statistics.median(cpus):.2f} |", flush=True)


def git(folder, *arguments):
    identity = ["-c", "user.name=bench", "-c", "user.email=bench@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, stdout=subprocess.DEVNULL)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--modules", type=int, default=3000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        folder = pathlib.Path(work, "application")
        make = [sys.executable, HERE.parent / "speed/synthetic.py", folder, "--modules", str(options.modules)]
        subprocess.run(make, check=True, stdout=subprocess.DEVNULL)
        (folder / "lazyscope.toml").write_text('entries = ["-m app.entry.e000"]\n[contracts]\nacyclic = [{package = "app"}]\n')
        git(folder, "init", "-q")
        git(folder, "add", ".")
        git(folder, "commit", "-qm", "begin")
        print(f"{sum(1 for _ in folder.rglob('*.py'))} files\n\n| | wall s | CPU s |\n|---|---:|---:|")
        measure("baseline, nothing cached", folder, 1, 0, "accepted", "baseline")
        measure("check, nothing changed", folder, options.rounds, 0, "no new findings", "check")
        first, second = sorted(folder.glob("app/*/*/m*.py"))[:2]
        names = [".".join(path.relative_to(folder).with_suffix("").parts) for path in (first, second)]
        for path, other in ((first, names[1]), (second, names[0])):
            path.write_text(path.read_text() + f"\nimport {other}  # noqa: E402\n")
        told = f"{names[0]} imports {names[1]}"
        measure("check, one new cycle", folder, options.rounds, 1, told, "check")
        measure("check --against HEAD", folder, options.rounds, 1, f"{told} (new)", "check", "--against", "HEAD")
        measure("diff HEAD", folder, options.rounds, 0, f"+ {names[0]} -> {names[1]}", "diff", "HEAD")


if __name__ == "__main__":
    main()
