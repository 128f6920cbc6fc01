import asyncio
import os
import tempfile

from piccolo.columns import Integer, Varchar
from piccolo.engine.sqlite import SQLiteEngine
from piccolo.table import Table

DB = SQLiteEngine(path=os.path.join(tempfile.mkdtemp(), "a.sqlite"))


class Band(Table, db=DB):
    name = Varchar()
    members = Integer()


async def main():
    await Band.create_table(if_not_exists=True)
    await Band.insert(Band(name="Pythonistas", members=4))
    print(await Band.select(Band.name, Band.members).where(Band.members > 1))


asyncio.run(main())
