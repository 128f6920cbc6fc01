#!/usr/bin/env python3
"""Prints the accuracy table from the JSON of `lazyscope verify`.

    table.py VERIFY.json TRUTH_FOLDER [--worst N] [--ends-well] [ENTRY...]

Entries named import-* are imports, the others programs. Counted are the entries whose run under `all` behaves as the eager run;
the others are summed up in a line of their own, and --worst N lists the N worst predictions of each kind with what was missing.
--ends-well leaves out entries whose eager run does not end with 0.
"""
import argparse
import json
import os
import statistics


def recorded(truth, entry, mode, fact):
    with open(os.path.join(truth, f"{entry}.{mode}.json")) as source:
        return json.load(source)[fact]


def bound(rows, wrong, whole):
    """Members of a bound that are wrong, and their share."""
    count, members = sum(len(one[wrong]) for one in rows), sum(one[whole] for one in rows)
    return f"{count} ({count / max(1, members):.2%})"


def row(label, rows):
    if not rows:
        return f"| {label} | 0 | | | | | | |"
    f1 = [one["f1"] for one in rows]
    exact = sum(one["exact"] for one in rows) / len(rows)
    return (f"| {label} | {len(rows)} | {statistics.median(f1):.3f} | {statistics.mean(f1):.3f} | {min(f1):.3f} | {exact:.0%} "
            f"| {bound(rows, 'must_violations', 'must')} | {bound(rows, 'outside_may', 'loaded')} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("verify")
    parser.add_argument("truth")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--worst", type=int, default=0)
    parser.add_argument("--ends-well", action="store_true")
    options = parser.parse_args()
    with open(options.verify) as source:
        entries = json.load(source)["entries"]
    entries = [one for one in entries if not options.names or one["entry"] in options.names]
    if options.ends_well:
        entries = [one for one in entries if recorded(options.truth, one["entry"], "eager", "exit") == 0]
    sound = {one["entry"]: recorded(options.truth, one["entry"], "all", "behaves_as_eager") for one in entries}
    print("| | entries | F1 median | mean | worst | exact | must, not loaded | loaded, beyond may |")
    print("|---|---|---|---|---|---|---|---|")
    for kind in ("import", "program"):
        for mode in ("eager", "normal", "all"):
            rows = [one for one in entries if one["mode"] == mode and one["entry"].startswith("import-") == (kind == "import")]
            print(row(f"{kind}s, {mode}", [one for one in rows if sound[one["entry"]]]))
            broken = [one for one in rows if not sound[one["entry"]]]
            if mode == "all" and broken:
                print(row(f"{kind}s, all, that break", broken))
            for one in sorted(rows, key=lambda one: one["f1"])[: options.worst]:
                print(f"    {one['f1']:.3f} {one['entry']}: missing {one['missing'][:5]}, extra {one['extra'][:5]}")


if __name__ == "__main__":
    main()
