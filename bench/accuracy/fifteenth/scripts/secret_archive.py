"""Pack notes into an AES-encrypted zip archive and unpack them."""
import argparse
import tempfile
from pathlib import Path

import pyzipper

NOTES = {"todo.txt": "buy milk\n" * 20, "ideas/game.txt": "a chess variant\n"}


def pack(path, password, bits):
    with pyzipper.AESZipFile(path, "w", compression=pyzipper.ZIP_DEFLATED,
                             encryption=pyzipper.WZ_AES) as archive:
        archive.setpassword(password)
        archive.setencryption(pyzipper.WZ_AES, nbits=bits)
        for name, text in NOTES.items():
            archive.writestr(name, text)


def unpack(path, password):
    with pyzipper.AESZipFile(path) as archive:
        archive.setpassword(password)
        for info in archive.infolist():
            yield info.filename, info.file_size, archive.read(info).decode()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bits", type=int, choices=(128, 192, 256), default=256)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "notes.zip")
        pack(path, b"secret", options.bits)
        for name, size, text in unpack(path, b"secret"):
            print(name, size, text.splitlines()[0])
        try:
            list(unpack(path, b"guess"))
        except RuntimeError as error:
            print("refused:", str(error).split(" for ")[0])


if __name__ == "__main__":
    main()
