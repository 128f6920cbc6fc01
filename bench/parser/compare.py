"""compare.py CPYTHON OURS: compares two outputs of `dump_trees.py` and `agreement.Trees`, and prints what differs."""

import sys

with open(sys.argv[1], encoding="utf-8") as theirs, open(sys.argv[2], encoding="utf-8") as ours:
    pairs = list(zip(theirs, ours, strict=True))
same = refused = same_line = 0
different = []
for left, right in pairs:
    name, cpython = left.rstrip("\n").split("\t", 1)
    other, found = right.rstrip("\n").split("\t", 1)
    assert name == other, (name, other)
    if cpython.startswith("!") and found.startswith("!"):
        refused += 1
        same_line += cpython.split(":")[0] == found.split(":")[0]
    elif cpython == found:
        same += 1
    else:
        different.append(f"{name}: CPython {cpython}, ours {found}")
print(f"{len(pairs)} sources: {same} trees equal, {refused} refused by both ({same_line} at the same line), {len(different)} differ")
print(*different[:200], sep="\n", end="\n" if different else "")
sys.exit(bool(different))
