"""Peewee models, joins and transactions over in-memory sqlite."""
import datetime as dt

from peewee import (CharField, DateField, ForeignKeyField, IntegrityError, Model, SqliteDatabase, TextField, fn)
from playhouse.shortcuts import model_to_dict

db = SqliteDatabase(":memory:", pragmas={"foreign_keys": 1})


class Base(Model):
    class Meta:
        database = db


class Author(Base):
    name = CharField(unique=True)


class Post(Base):
    author = ForeignKeyField(Author, backref="posts")
    title = TextField()
    day = DateField(default=lambda: dt.date(2024, 1, 2))


with db:
    db.create_tables([Author, Post])
    ann, bob = (Author.create(name=n) for n in ("ann", "bob"))
    Post.insert_many([{"author": ann, "title": t} for t in ("one", "two")] + [{"author": bob, "title": "three"}]).execute()
    try:
        with db.atomic():
            Author.create(name="ann")
    except IntegrityError as exc:
        print("refused:", exc)
    query = (Author.select(Author, fn.COUNT(Post.id).alias("n")).join(Post).group_by(Author).order_by(Author.name))
    for author in query:
        print(author.name, author.n)
    print(model_to_dict(Post.get(Post.title == "three")))
