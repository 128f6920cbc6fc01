"""Create a torrent for a folder, check the files and make a magnet link."""
import pathlib
import tempfile

import torf

with tempfile.TemporaryDirectory() as tmp:
    content = pathlib.Path(tmp) / "album"
    content.mkdir()
    (content / "one.txt").write_bytes(b"1" * 40000)
    (content / "two.txt").write_bytes(b"2" * 25000)
    (content / "skip.log").write_bytes(b"noise")

    torrent = torf.Torrent(path=content, trackers=["http://tracker.example.com/announce"],
                           comment="demo", exclude_globs=["*.log"], piece_size=16384)
    torrent.creation_date = None
    torrent.private = True
    torrent.generate(callback=lambda t, path, done, total: None, interval=0)
    print("files:", [str(f) for f in torrent.files], torrent.size, "pieces:", torrent.pieces)

    target = pathlib.Path(tmp) / "album.torrent"
    torrent.write(target)
    again = torf.Torrent.read(target)
    print("same hash:", again.infohash == torrent.infohash, "ready:", again.is_ready)
    print("verify:", again.verify(content))
    magnet = torf.Magnet.from_string(str(again.magnet()))
    print(magnet.dn, magnet.xl, len(magnet.infohash))
    try:
        torf.Magnet.from_string("http://nope")
    except torf.TorfError as exc:
        print("error:", exc)
