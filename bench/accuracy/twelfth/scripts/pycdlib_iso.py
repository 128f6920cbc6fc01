"""Create an ISO image in memory, then list and extract its files."""
from io import BytesIO

import pycdlib


def create(files):
    iso = pycdlib.PyCdlib()
    iso.new(interchange_level=3, joliet=3, rock_ridge="1.09", vol_ident="BACKUP")
    iso.add_directory("/DATA", rr_name="data", joliet_path="/data")
    for name, body in files.items():
        iso.add_fp(BytesIO(body), len(body), f"/DATA/{name.upper()};1",
                   rr_name=name, joliet_path=f"/data/{name}")
    out = BytesIO()
    iso.write_fp(out)
    iso.close()
    out.seek(0)
    return out


def walk(image):
    iso = pycdlib.PyCdlib()
    iso.open_fp(image)
    try:
        for dirname, dirs, names in iso.walk(joliet_path="/"):
            print(dirname, sorted(dirs), sorted(names))
        buf = BytesIO()
        iso.get_file_from_iso_fp(buf, rr_path="/data/note.txt")
        print("note:", buf.getvalue().decode())
        print("rock ridge:", iso.has_rock_ridge(), "udf:", iso.has_udf())
    finally:
        iso.close()


if __name__ == "__main__":
    walk(create({"note.txt": b"hello iso", "nums.bin": bytes(300)}))
