#!/usr/bin/env python3
"""Tries the plans of `lazyscope advise` against the interpreter.

    run.py ENTRIES.json --plans DIR --truth DIR --python P --path DIR --recorder record_truth.py [ENTRY...]

For each entry: loads eagerly, under the plan and under the best plan known (the recording NAME.min-eager.json, or
of mode all where that behaves as the eager run), and whether the planned run behaves as the eager one. Saved is
(eager - planned) / (eager - best). The plans come from `lazyscope advise --entries ENTRIES.json --plans DIR`.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor


def read(path):
    with open(path) as source:
        return json.load(source)


def best(truth, name):
    """Loads of the best plan known."""
    everything = read(os.path.join(truth, name + ".all.json"))
    if everything["behaves_as_eager"]:
        return len(everything["modules"])
    known = os.path.join(truth, name + ".min-eager.json")
    return read(known).get("modules") if os.path.exists(known) else None


def attempt(options, name):
    plan = os.path.join(options.plans, name + ".plan")
    if not os.path.exists(plan):
        return name, None
    command = [sys.executable, options.recorder, "try-plan", "--python", options.python]
    for folder in options.path:
        command += ["--path", folder]
    done = subprocess.run(command + [options.entries, name, plan], capture_output=True, text=True)
    return name, json.loads(done.stdout) if done.stdout.strip() else None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("entries")
    parser.add_argument("names", nargs="*")
    for option in ("--plans", "--truth", "--python", "--recorder"):
        parser.add_argument(option, required=True)
    parser.add_argument("--path", action="append", default=[])
    options = parser.parse_intermixed_args()
    options.plans = os.path.abspath(options.plans)
    names = options.names or list(read(options.entries))
    safe, ratios, planless = 0, [], []
    with ThreadPoolExecutor(2) as pool:
        for name, tried in pool.map(lambda one: attempt(options, one), names):
            if tried is None:
                planless.append(name)
                continue
            ideal = best(options.truth, name)
            saved = tried["eager"] - tried["planned"]
            ratio = None
            if ideal is not None:
                possible = tried["eager"] - ideal
                ratio = saved / possible if possible > 0 else 1.0
            safe += tried["behaves_as_eager"]
            if tried["behaves_as_eager"] and ratio is not None:
                ratios.append(ratio)
            best_and_ratio = f"best {ideal:5} saved {ratio:5.2f}" if ideal is not None else "best     ? saved     ?"
            print(f"{name:32} eager {tried['eager']:5} planned {tried['planned']:5} {best_and_ratio}"
                  f" {'' if tried['behaves_as_eager'] else 'DIFFERS ' + (tried['last_error_line'] or '')[:110]}", flush=True)
    tried = len(names) - len(planless)
    print(f"{safe} of {tried} plans behave as eager ({safe / max(1, tried):.1%}); without a plan: {', '.join(planless) or 'none'}")
    if ratios:
        print(f"saved / best, of those: median {statistics.median(ratios):.3f}, worst {min(ratios):.3f}")


if __name__ == "__main__":
    main()
