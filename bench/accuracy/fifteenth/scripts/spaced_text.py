"""Put spaces between CJK and Latin text in several notes."""
import asyncio
import tempfile
from pathlib import Path

import pangu

NOTES = {
    "a.txt": "當你凝視著bug，bug也凝視著你",
    "b.txt": "使用Python3.15寫程式，很快",
    "c.txt": "Hello世界,今天20度",
}


async def space_file(path):
    text = await asyncio.to_thread(path.read_text, encoding="utf-8")
    return path.name, pangu.space_text(text), pangu.has_proper_spacing(text)


async def main():
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for name, text in NOTES.items():
            path = Path(folder, name)
            path.write_text(text, encoding="utf-8")
            paths.append(path)
        for name, text, proper in await asyncio.gather(*map(space_file, paths)):
            print(name, text, proper)
        print(pangu.space_file(paths[0]))


asyncio.run(main())
