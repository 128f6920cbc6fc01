"""Loans of a village library, with peewee."""
import datetime
from peewee import (BooleanField, CharField, DateField, ForeignKeyField, IntegrityError, JOIN, ManyToManyField, Model, SqliteDatabase, fn)
from playhouse.shortcuts import model_to_dict
from playhouse.migrate import SqliteMigrator, migrate

db = SqliteDatabase(":memory:", pragmas={"foreign_keys": 1})


class Base(Model):
    class Meta:
        database = db


class Author(Base):
    name = CharField(unique=True)


class Book(Base):
    title = CharField()
    authors = ManyToManyField(Author, backref="books")


class Loan(Base):
    book = ForeignKeyField(Book, backref="loans", on_delete="CASCADE")
    reader = CharField(index=True)
    since = DateField()
    returned = BooleanField(default=False)


BookAuthor = Book.authors.get_through_model()


def fill():
    data = {"Good Omens": ["Pratchett", "Gaiman"], "Mort": ["Pratchett"], "Coraline": ["Gaiman"]}
    with db.atomic():
        for title, names in data.items():
            book = Book.create(title=title)
            book.authors.add([Author.get_or_create(name=n)[0] for n in names])
    day = datetime.date(2024, 1, 1)
    rows = [(Book.get(Book.title == t), r, day + datetime.timedelta(d)) for t, r, d in [("Mort", "ann", 0), ("Mort", "bob", 20), ("Coraline", "ann", 3)]]
    Loan.insert_many(rows, fields=[Loan.book, Loan.reader, Loan.since]).execute()


def report():
    query = (Book.select(Book.title, fn.COUNT(Loan.id).alias("n")).join(Loan, JOIN.LEFT_OUTER).group_by(Book).order_by(fn.COUNT(Loan.id).desc(), Book.title))
    for book in query:
        print(f"{book.title:12} {book.n}")
    for author in Author.select().order_by(Author.name):
        print(author.name, sorted(b.title for b in author.books))


if __name__ == "__main__":
    with db:
        db.create_tables([Author, Book, Loan, BookAuthor])
        fill()
        report()
        print(model_to_dict(Loan.get(Loan.reader == "bob"), max_depth=1))
        try:
            with db.atomic():
                Author.create(name="Gaiman")
        except IntegrityError as error:
            print("refused:", error)
        migrate(SqliteMigrator(db).add_column("loan", "note", CharField(default="")))
        print([c.name for c in db.get_columns("loan")])
        print(Loan.update(returned=True).where(Loan.since < datetime.date(2024, 1, 10)).execute(), "returned")
