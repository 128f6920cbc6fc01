#!/usr/bin/env python3
"""The gate on real history: consecutive releases of packages from PyPI, committed one after another into a git repository.

    history.py [--packages celery rich ...] [--releases 4] [--keep DIR]

For each step from one release to the next: what `check --against` says, and whether the counts of `diff` agree with a `check` against a
baseline file of the earlier release. With --keep the repositories and the outputs stay in DIR.
"""
import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

LAZYSCOPE = os.environ.get("LAZYSCOPE", pathlib.Path(__file__).resolve().parents[2] / "lazyscope")
PACKAGES = ["celery", "httpx", "networkx", "rich"]


def text_of(*command, folder=None):
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout


def releases(package, count):
    listed = text_of(sys.executable, "-m", "pip", "index", "versions", package)
    versions = re.search(r"Available versions: (.*)", listed).group(1).split(", ")
    return list(reversed([version for version in versions if re.fullmatch(r"[\d.]+", version)][:count]))


def unpack(package, version, work):
    """The Python files of a wheel; packages with compiled parts differ in those alone."""
    target = work / "wheels" / f"{package}-{version}"
    text_of(sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--only-binary=:all:", "-d", target, f"{package}=={version}")
    return zipfile.ZipFile(next(target.glob("*.whl")))


def commit(repository, archive, message):
    for path in repository.iterdir():
        if path.name != ".git":
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    for name in archive.namelist():
        if name.endswith(".py"):
            archive.extract(name, repository)
    identity = ["-c", "user.name=bench", "-c", "user.email=bench@example.org", "-c", "commit.gpgsign=false"]
    text_of("git", "add", "-A", folder=repository)
    text_of("git", *identity, "commit", "-q", "--allow-empty", "-m", message, folder=repository)
    text_of("git", "tag", message, folder=repository)


def gate(repository, *arguments):
    before = os.times()
    done = subprocess.run([LAZYSCOPE, *arguments], cwd=repository, capture_output=True, text=True)
    if done.returncode > 1:
        sys.exit(f"{arguments}: {done.stderr}")
    after = os.times()
    return done, after.children_user - before.children_user + after.children_system - before.children_system


def step(repository, package, before, after, out):
    against, seconds = gate(repository, "check", "--against", before, "--entry", package, "--format", "json", "--report", f"console={out}/{after}.txt")
    found = json.loads(against.stdout)
    diff, _ = gate(repository, "diff", before, "--entry", package, "--format", "json", "--output", f"{out}/{after}.diff.json")
    text, _ = gate(repository, "diff", before, after, "--entry", package)
    (out / f"{after}.diff.txt").write_text(text.stdout)
    change = json.loads((out / f"{after}.diff.json").read_text())
    fresh = {key for finding in found["findings"] if finding["rule"] == "cyclic-import" for key in finding["keys"]}
    fixed = {entry["key"] for entry in found["fixed"] if entry["rule"] == "cyclic-import"}
    agrees = fresh <= set(change["cyclic_imports"]["added"]) and fixed == set(change["cyclic_imports"]["removed"])
    loads = change["loads"][0]
    print(
        f"| {package} {before} → {after} | {sum(1 for _ in repository.rglob('*.py'))} "
        f"| +{len(change['imports']['added'])} −{len(change['imports']['removed'])} "
        f"| {len([f for f in found['findings'] if f['rule'] == 'cyclic-import'])} | {len(fixed)} "
        f"| {len([f for f in found['findings'] if f['rule'] == 'hard-cycle'])} | {loads['before']} → {loads['after']} | {seconds:.1f} | {'yes' if agrees else 'NO'} |",
        flush=True,
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--packages", nargs="+", default=PACKAGES)
    parser.add_argument("--releases", type=int, default=4)
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_args()
    work = options.keep or pathlib.Path(tempfile.mkdtemp())
    print("| step | files | imports | new cycles | cyclic imports gone | new hard cycles | loads of `import` | CPU s | diff agrees |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|---|")
    for package in options.packages:
        repository, out = work / package, work / f"{package}.out"
        for folder in (repository, out):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
        text_of("git", "init", "-q", folder=repository)
        versions = releases(package, options.releases)
        for number, version in enumerate(versions):
            commit(repository, unpack(package, version, work), version)
            if number:
                step(repository, package, versions[number - 1], version, out)
    if not options.keep:
        shutil.rmtree(work)


if __name__ == "__main__":
    main()
