"""A habit tracker stored with peewee."""
import datetime as dt

from peewee import (CharField, DateField, ForeignKeyField, IntegerField, IntegrityError, JOIN, Model,
                    SqliteDatabase, chunked, fn)
from playhouse.hybrid import hybrid_property
from playhouse.migrate import SqliteMigrator, migrate
from playhouse.shortcuts import model_to_dict

db = SqliteDatabase(":memory:", pragmas={"foreign_keys": 1})


class Base(Model):
    class Meta:
        database = db


class Habit(Base):
    name = CharField(unique=True)
    goal = IntegerField(default=3)

    @hybrid_property
    def yearly(self):
        return self.goal * 52


class Entry(Base):
    habit = ForeignKeyField(Habit, backref="entries", on_delete="CASCADE")
    day = DateField()
    minutes = IntegerField()


def main():
    with db:
        db.create_tables([Habit, Entry])
        run, read, _ = (Habit.create(name=n, goal=g) for n, g in [("run", 3), ("read", 7), ("swim", 1)])
        start = dt.date(2024, 3, 1)
        rows = [{"habit": h, "day": start + dt.timedelta(i), "minutes": 10 * i + 5}
                for h in (run, read) for i in range(4 if h is run else 2)]
        with db.atomic():
            for batch in chunked(rows, 4):
                Entry.insert_many(batch).execute()
        query = (Habit.select(Habit.name, fn.COUNT(Entry.id).alias("n"), fn.SUM(Entry.minutes).alias("total"))
                 .join(Entry, JOIN.LEFT_OUTER).group_by(Habit).order_by(Habit.name))
        for row in query.tuples():
            print(row)
        print(query.sql()[0])
        try:
            with db.atomic():
                Habit.create(name="run")
        except IntegrityError as exc:
            print("refused:", exc)
        print([h.name for h in Habit.select().where(Habit.yearly > 100).order_by(Habit.goal)])
        print(model_to_dict(run.entries.order_by(Entry.day).first(), recurse=False))
        migrate(SqliteMigrator(db).add_column("habit", "note", CharField(null=True)))
        print([c.name for c in db.get_columns("habit")], run.delete_instance(recursive=True), Entry.select().count())


if __name__ == "__main__":
    main()
