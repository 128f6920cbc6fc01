#!/bin/bash
# fetch-tree.sh DIR: unpacks the Python files of the packages pinned in tree-packages.txt into DIR, all in one root like a
# site-packages folder (no dependencies, nothing installed, nothing executed). The same tree on every machine: the wheels are
# those for CPython 3.13 on Linux x86_64 wherever it runs. Needs a python3 with pip, about 1.2 GB while it works, 0.6 GB after.
set -euo pipefail
target=${1:?usage: fetch-tree.sh DIR}
here=$(cd "$(dirname "$0")" && pwd -P)
[ ! -e "$target" ] || { echo "$target exists already; remove it or name another folder" >&2; exit 2; }
work=$(mktemp -d); part=$target.part; trap 'rm -rf "$work" "$part"' EXIT
rm -rf "$part"; mkdir -p "$part"

platforms=()
for tag in manylinux_2_{39,34,28,27,26,24,17} manylinux2014 manylinux2010 manylinux1; do platforms+=(--platform "${tag}_x86_64"); done
python3 -m pip download -q --disable-pip-version-check --no-deps --only-binary=:all: --python-version 3.13 --implementation cp \
  --abi cp313 --abi abi3 --abi none "${platforms[@]}" -d "$work" -r "$here/tree-packages.txt"

python3 - "$work" "$part" <<'PY'
import pathlib, sys, zipfile

wheels, target = map(pathlib.Path, sys.argv[1:])
for wheel in sorted(wheels.glob("*.whl")):
    with zipfile.ZipFile(wheel) as archive:
        # NAME.data/ holds scripts and headers that an installer would put elsewhere.
        archive.extractall(target, [name for name in archive.namelist() if name.endswith(".py") and ".data/" not in name])
files = list(target.rglob("*.py"))
print(f"{len(files)} Python files, {sum(file.stat().st_size for file in files) >> 20} MB, {len(list(wheels.iterdir()))} packages")
PY
mv "$part" "$target"
