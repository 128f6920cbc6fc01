import asyncio

from databases import Database


async def main():
    async with Database("sqlite+aiosqlite:///:memory:") as database:
        async with database.transaction():
            await database.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, text VARCHAR(100))")
            await database.execute("INSERT INTO notes(text) VALUES (:text)", {"text": "first"})
            print([tuple(row) for row in await database.fetch_all("SELECT text FROM notes")])


asyncio.run(main())
