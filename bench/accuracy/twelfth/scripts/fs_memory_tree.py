"""Work with virtual filesystems: memory, temp, zip and mounts."""
import fs
from fs import copy, open_fs
from fs.mountfs import MountFS
from fs.walk import Walker


def populate(mem):
    mem.makedirs("docs/api")
    mem.writetext("docs/index.txt", "hello")
    mem.writetext("docs/api/core.py", "x = 1\n")
    mem.writebytes("logo.bin", bytes(range(16)))


with open_fs("mem://") as mem, open_fs("temp://work") as tmp:
    populate(mem)
    mem.tree()
    copy.copy_dir(mem, "docs", tmp, "copied")
    print("copied:", sorted(tmp.walk.files()))
    with tmp.open("bundle.zip", "wb") as out:
        with fs.open_fs("mem://") as scratch:
            from fs.zipfs import ZipFS
            with ZipFS(out, write=True) as archive:
                copy.copy_fs(mem, archive)
    print("zip exists:", tmp.exists("bundle.zip"), tmp.getsize("bundle.zip") > 0)
    combined = MountFS()
    combined.mount("memory", mem)
    combined.mount("disk", tmp)
    print("python files:", list(Walker(filter=["*.py"]).files(combined)))
    print("info:", mem.getinfo("logo.bin", namespaces=["details"]).size)
