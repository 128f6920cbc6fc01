"""SQLAlchemy models with JSON fields, views, a bind manager, filter sets and a profiler."""
import asyncio

from sqlalchemy import Column, ForeignKey, Integer, MetaData, String, create_engine, func, select
from sqlalchemy.orm import Session, declarative_base, relationship
from sqlalchemy_filterset import BooleanFilter, Filter, FilterSet, OrderingField, OrderingFilter, SearchFilter
from sqlalchemy_jsonfield import JSONField
from sqlalchemy_mate import api as mate
from sqlalchemy_views import CreateView, DropView
from sqlalchemy.sql import table

Base = declarative_base()


class Author(Base, mate.ExtendedBase):
    __tablename__ = "author"
    _settings_major_attrs = ["id", "name"]
    id = Column(Integer, primary_key=True)
    name = Column(String)
    extra = Column(JSONField(enforce_string=True, enforce_unicode=False), nullable=True)
    books = relationship("Book", back_populates="author")


class Book(Base, mate.ExtendedBase):
    __tablename__ = "book"
    _settings_major_attrs = ["id"]
    id = Column(Integer, primary_key=True)
    title = Column(String)
    pages = Column(Integer)
    author_id = Column(ForeignKey("author.id"))
    author = relationship(Author, back_populates="books")


class BookFilters(FilterSet):
    pages = Filter(Book.pages)
    order = OrderingFilter(title=OrderingField(Book.title), pages=OrderingField(Book.pages))
    search = SearchFilter(Book.title)


def fill(engine):
    Base.metadata.create_all(engine)
    Author.smart_insert(engine, [Author(id=1, name="Austen", extra={"born": 1775}), Author(id=2, name="Eliot", extra={"born": 1819})])
    Book.smart_insert(engine, [Book(id=1, title="Emma", pages=400, author_id=1), Book(id=2, title="Persuasion", pages=250, author_id=1), Book(id=3, title="Middlemarch", pages=800, author_id=2)])


def make_view(engine):
    summary = table("summary")
    query = select(Author.name.label("name"), func.sum(Book.pages).label("pages")).join(Book).group_by(Author.name)
    with engine.begin() as connection:
        connection.execute(CreateView(summary, query))
        rows = connection.exec_driver_sql("select name, pages from summary order by name").fetchall()
        connection.execute(DropView(summary))
    return rows


def main():
    engine = create_engine("sqlite://")
    fill(engine)
    print([tuple(r) for r in make_view(engine)])
    with Session(engine) as session:
        filters = BookFilters(session, select(Book))
        query = filters.filter_query({"order": ["-pages"]})
        print([b.title for b in session.scalars(query)])
        print([b.title for b in session.scalars(filters.filter_query({"pages": 250}))])
        print(session.get(Author, 1).extra)
    print(Author.by_pk(engine, 2).to_dict())
    print(mate.pt.from_everything(Book, engine))


if __name__ == "__main__":
    main()
