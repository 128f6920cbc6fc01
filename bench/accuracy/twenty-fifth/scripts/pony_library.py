"""A lending library kept in SQLite with pony: queries, hooks and a text report."""
import textwrap
from datetime import date
from decimal import Decimal

from pony.orm import Database, Optional, PrimaryKey, Required, Set, commit, count, db_session, desc, select, sum as total
from tabulate import tabulate

db = Database()


class Reader(db.Entity):
    id = PrimaryKey(int, auto=True)
    name = Required(str, unique=True)
    loans = Set("Loan")

    def before_delete(self):
        print("removing", self.name)


class Book(db.Entity):
    title = Required(str)
    price = Required(Decimal)
    loans = Set("Loan")


class Loan(db.Entity):
    reader = Required(Reader)
    book = Required(Book)
    back = Optional(date)


@db_session
def fill():
    ann, bob = Reader(name="Ann"), Reader(name="Bob")
    books = [Book(title=title, price=Decimal(price)) for title, price in (("Saws", "12.5"), ("Nails", "8"), ("Wood", "30"))]
    for book in books:
        Loan(reader=ann, book=book)
    Loan(reader=bob, book=books[0], back=date(2024, 5, 1))
    commit()


@db_session
def report():
    rows = Reader.select().order_by(lambda reader: desc(count(reader.loans)))[:]
    yield tabulate([(reader.name, len(reader.loans), [loan.book.title for loan in reader.loans.order_by(Loan.id)]) for reader in rows], headers=["who", "n", "what"])
    yield "\n".join(book.title for book in Book.select().filter(lambda b: b.price > 10).order_by(Book.title))
    yield str(total(loan.book.price for loan in Loan.select()))


if __name__ == "__main__":
    db.bind(provider="sqlite", filename=":memory:")
    db.generate_mapping(create_tables=True)
    fill()
    for part in report():
        print(textwrap.indent(part, "  "))
    with db_session:
        Reader.get(name="Bob").delete()
        print(select(reader for reader in Reader).count() if False else Reader.select().count())
