"""Peewee models with a programmatic migration router."""
import logging
import os
import tempfile

import peewee as pw
from peewee_migrate import Migrator, Router
from playhouse.shortcuts import model_to_dict

logging.disable(logging.CRITICAL)
MIGRATION = '''
import peewee as pw

def migrate(migrator, database, fake=False, **kwargs):
    @migrator.create_model
    class Song(pw.Model):
        title = pw.CharField(max_length=50)
        plays = pw.IntegerField(default=0)

        class Meta:
            table_name = "song"

def rollback(migrator, database, fake=False, **kwargs):
    migrator.remove_model("song")
'''


class Song(pw.Model):
    title = pw.CharField()
    plays = pw.IntegerField(default=0)
    genre = pw.CharField(null=True)

    class Meta:
        table_name = "song"


def main():
    database = pw.SqliteDatabase(":memory:")
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "001_song.py"), "w") as sink:
            sink.write(MIGRATION)
        router = Router(database, migrate_dir=folder)
        print(router.todo, router.diff)
        router.run()
        print(router.done)
        migrator = router.migrator
        migrator.add_fields("song", genre=pw.CharField(null=True))
        migrator()
        with database.bind_ctx([Song]):
            for n, title in enumerate(("up", "down")):
                Song.create(title=title, plays=n * 5, genre="pop")
            print([model_to_dict(s) for s in Song.select().order_by(-Song.plays)])
            print(sorted(c.name for c in database.get_columns("song")))
        router.rollback()
        print(database.get_tables())
    database.close()


main()
