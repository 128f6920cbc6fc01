import logging
import pathlib
import tempfile

import bagit

logging.disable(logging.CRITICAL)
with tempfile.TemporaryDirectory() as folder:
    root = pathlib.Path(folder, "bag")
    (root / "sub").mkdir(parents=True)
    (root / "a.txt").write_text("alpha\n")
    (root / "sub" / "b.txt").write_text("beta\n")
    bag = bagit.make_bag(str(root), {"Contact-Name": "Ann", "Source-Organization": "Lab"}, checksums=["sha256", "md5"])
    print(sorted(p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file()))
    print(bag.info["Payload-Oxum"], bag.info["Contact-Name"], bag.version, bag.algorithms)
    print(bag.is_valid(), sorted(bag.payload_files()))
    (root / "data" / "a.txt").write_text("alphb\n")
    again = bagit.Bag(str(root))
    try:
        again.validate()
    except bagit.BagValidationError as problem:
        print([type(detail).__name__ for detail in problem.details])
    again.save(manifests=True)
    print(bagit.Bag(str(root)).is_valid(fast=True))
