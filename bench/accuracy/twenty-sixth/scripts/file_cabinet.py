"""Files of many kinds: hashes of folders, zip streams, meshes, models, Java objects and paths with methods."""
import io
import os
import struct
import tempfile
import zipfile
from datetime import datetime

import numpy as np
from checksumdir import dirhash
from defusedcsv import csv
from filehash import FileHash
from javaobj import v2 as javaobj
from pathlib_mate import Path
from pathy import Pathy, PurePathy, use_fs
from plyfile import PlyData, PlyElement
from pygltflib import GLTF2, Buffer, Node, Scene
from pygltflib.validator import validate
from shellescape import quote
from stream_zip import NO_COMPRESSION_32, ZIP_32, stream_zip
from unlzw3 import unlzw
from zipstream import ZipFile as StreamFile
from mutf8 import decode_modified_utf8, encode_modified_utf8


class Cabinet:
    def __init__(self, root):
        self.root = Path(root)

    def put(self, name, data):
        path = self.root.joinpath(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return path

    def __iter__(self):
        for path in self.root.select_file(lambda p: p.ext == ".txt"):
            yield path.basename, path.size, path.md5[:6]


def mesh(path):
    vertices = np.array([(0, 0, 0), (1, 0, 0)], dtype=[("x", "f4"), ("y", "f4"), ("z", "f4")])
    PlyData([PlyElement.describe(vertices, "vertex")], text=True).write(path)
    return PlyData.read(path)["vertex"].data["x"].tolist()


def model():
    gltf = GLTF2(scene=0, scenes=[Scene(nodes=[0])], nodes=[Node(name="saw")], buffers=[Buffer(byteLength=0)])
    return GLTF2.from_json(gltf.to_json()).nodes[0].name, callable(validate)


def zips():
    now = datetime(2024, 1, 1)
    members = (("a.txt", now, 0o600, ZIP_32, (b"saw ", b"axe")), ("b.bin", now, 0o600, NO_COMPRESSION_32, (b"x" * 9,)))
    first = zipfile.ZipFile(io.BytesIO(b"".join(stream_zip(members)))).namelist()
    second = StreamFile(mode="w")
    second.writestr("n.txt", b"nail")
    return first, zipfile.ZipFile(io.BytesIO(b"".join(second))).read("n.txt")


def java():
    raw = struct.pack(">HHBH", 0xACED, 5, 0x74, 3) + b"saw"
    return str(javaobj.loads(raw))


def main():
    with tempfile.TemporaryDirectory(prefix="work-") as folder:
        cabinet = Cabinet(os.path.join(folder, "c"))
        cabinet.put("a.txt", "saw")
        cabinet.put("deep/b.txt", "axe")
        print(list(cabinet), dirhash(str(cabinet.root), "sha1")[:8], FileHash("crc32").hash_file(str(cabinet.root / "a.txt")))
        print(mesh(os.path.join(folder, "m.ply")))
        use_fs(folder)
        Pathy("gs://bucket/").mkdir()
        Pathy("gs://bucket/note.txt").write_text("hello")
        print([b.name for b in Pathy("gs://bucket").iterdir()], PurePathy("gs://a/b.txt").suffix)
        use_fs(False)
    print(model(), zips(), java(), quote("a b"))
    out = io.StringIO()
    csv.writer(out).writerow(["=cmd()", 1])
    print(out.getvalue().strip(), decode_modified_utf8(encode_modified_utf8("a\0")).__len__(), callable(unlzw))


if __name__ == "__main__":
    main()
