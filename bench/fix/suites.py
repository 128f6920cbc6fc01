#!/usr/bin/env python3
"""What `lazyscope fix --write` does to real packages: their test suites and their loads, before and after.

    suites.py SDISTS --python P --path SITE --lazyscope 'CMD' --work DIR [NAME=PACKAGE...]

SDISTS holds unpacked source distributions with a folder `tests`, SITE what they and pytest need for Python 3.15.
Each is copied to DIR, its suite run, `fix --write --entry PACKAGE` applied, the suite run again. Printed: imports
made lazy, modules that `import PACKAGE` loads, tests passed and failed, and the tests that fail only afterwards.
"""
import argparse
import os
import re
import shutil
import subprocess
import sys

FAILED = re.compile(r"^(?:FAILED|ERROR) (\S+)", re.M)


def run(options, folder, command, timeout=600):
    source = os.path.join(folder, "src")
    path = [source if os.path.isdir(source) else folder, *options.path]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=timeout, stdin=subprocess.DEVNULL)
    return done.stdout, done.stderr


def suite(options, folder):
    tests = next((name for name in ("tests", "test", "testing") if os.path.isdir(os.path.join(folder, name))), ".")
    out, err = run(options, folder, [options.python, "-m", "pytest", "-q", "-rfE", "--continue-on-collection-errors", "-p", "no:cacheprovider",
                                     "-W", "ignore", "--color=no", tests])
    last = [line for line in out.splitlines() if line.strip()][-1:] or [err.strip()[-100:]]
    passed = re.search(r"(\d+) passed", last[0])
    return int(passed.group(1)) if passed else 0, set(FAILED.findall(out)), last[0]


def loads(options, folder, package):
    code = f"import sys; before = len(sys.modules); import {package}; print(len(sys.modules) - before)"
    return int(run(options, folder, [options.python, "-c", code])[0] or -1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sdists")
    parser.add_argument("names", nargs="*")
    for name in ("--python", "--lazyscope", "--work"):
        parser.add_argument(name, required=True)
    parser.add_argument("--path", action="append", default=[])
    options = parser.parse_intermixed_args()
    os.makedirs(options.work, exist_ok=True)
    print(f"{'package':16} {'lazy':>5} {'loads':>6} {'after':>6} {'passed':>7} {'after':>7} {'failed':>7} {'after':>7}  new failures")
    for name in options.names:
        try:
            measure(options, *name.partition("=")[::2])
        except subprocess.TimeoutExpired as late:
            print(f"{name:16} not ended after {late.timeout:.0f} s: {' '.join(late.cmd[:4])} ...", flush=True)


def measure(options, name, package):
    found = next(entry for entry in sorted(os.listdir(options.sdists))
                 if re.match(re.escape(name) + r"-\d", entry) and os.path.isdir(os.path.join(options.sdists, entry)))
    package = package or name
    folder = os.path.join(options.work, name)
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(os.path.join(options.sdists, found), folder)
    passed, failed, last = suite(options, folder)
    before = loads(options, folder, package)
    command = options.lazyscope.split() + ["fix", ".", "--entry", package, "--write", "--python", options.python, "--exclude", "tests/**"]
    for path in options.path:
        command += ["--path", path]
    fixed = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    count = re.search(r"(\d+) import statements", fixed.stderr)
    if count is None:
        print(f"{name:16} fix failed: {fixed.stderr.strip()[-200:]}", flush=True)
        return
    passed_after, failed_after, last_after = suite(options, folder)
    print(f"{name:16} {count.group(1):>5} {before:6} {loads(options, folder, package):6} {passed:7} {passed_after:7} {len(failed):7}"
          f" {len(failed_after):7}  {', '.join(sorted(failed_after - failed)) or '-'}"
          f"{'' if passed else '  [' + last[:80] + ']'}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
