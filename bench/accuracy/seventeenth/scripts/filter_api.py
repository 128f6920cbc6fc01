from typing import Optional

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from fastapi_filter import FilterDepends
from fastapi_filter.contrib.sqlalchemy import Filter
from sqlalchemy import create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.pool import StaticPool


class Base(DeclarativeBase):
    pass


class Book(Base):
    __tablename__ = "books"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    year: Mapped[int]


class BookFilter(Filter):
    title__ilike: Optional[str] = None
    year__gte: Optional[int] = None
    order_by: Optional[list[str]] = None

    class Constants(Filter.Constants):
        model = Book


engine = create_engine("sqlite://", connect_args={"check_same_thread": False}, poolclass=StaticPool)
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add_all([Book(title="Emma", year=1815), Book(title="Dracula", year=1897), Book(title="Dubliners", year=1914)])
    session.commit()

app = FastAPI()


@app.get("/books")
def books(chosen: BookFilter = FilterDepends(BookFilter)):
    with Session(engine) as session:
        query = chosen.sort(chosen.filter(select(Book)))
        return [book.title for book in session.scalars(query)]


client = TestClient(app)
print(client.get("/books").json())
print(client.get("/books", params={"title__ilike": "D", "order_by": "-year"}).json())
print(client.get("/books", params={"year__gte": 1900}).json())
print(client.get("/books", params={"year__gte": "old"}).status_code)
