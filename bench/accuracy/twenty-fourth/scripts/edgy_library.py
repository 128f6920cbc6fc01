"""An async library of books with the edgy ORM over SQLite."""
import asyncio
import os
import tempfile

import edgy
from edgy import Database, Registry
from edgy.exceptions import ObjectNotFound


def define(url):
    models = Registry(database=Database(url))

    class Author(edgy.Model):
        name: str = edgy.CharField(max_length=30)

        class Meta:
            registry = models

    class Book(edgy.Model):
        title: str = edgy.CharField(max_length=50, unique=True)
        pages: int = edgy.IntegerField(default=100, minimum=1)
        author = edgy.ForeignKey(Author, related_name="books", on_delete=edgy.CASCADE)

        class Meta:
            registry = models

    return models, Author, Book


async def work(folder):
    models, Author, Book = define("sqlite:///" + os.path.join(folder, "books.db"))
    async with models:
        await models.create_all()
        ann = await Author.query.create(name="Ann")
        for title, pages in (("Pens", 120), ("Ink", 80), ("Paper", 300)):
            await Book.query.create(title=title, pages=pages, author=ann)
        print(await Book.query.filter(pages__gt=100).order_by("-pages").values_list("title", flat=True))
        book = await Book.query.select_related("author").get(title="Ink")
        print(book.author.name, await Book.query.count(), await Book.query.exclude(title__contains="P").count())
        await book.update(pages=90)
        print((await Book.query.get(pk=book.pk)).pages, await Book.query.filter(edgy.Q(title="Pens") | edgy.Q(pages=90)).count())
        try:
            await Book.query.get(title="None")
        except ObjectNotFound as error:
            print(type(error).__name__)
        try:
            Book(title="x", pages=0, author=ann)
        except ValueError as error:
            print(type(error).__name__)
        await models.drop_all()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(work(folder))
