from __future__ import annotations

from sqlalchemy import ForeignKey, String, create_engine, event, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, selectinload


class Base(DeclarativeBase):
    pass


class Author(Base):
    __tablename__ = "author"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(50), unique=True)
    books: Mapped[list[Book]] = relationship(back_populates="author", cascade="all, delete-orphan")


class Book(Base):
    __tablename__ = "book"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    year: Mapped[int | None]
    author_id: Mapped[int] = mapped_column(ForeignKey("author.id"))
    author: Mapped[Author] = relationship(back_populates="books")


engine = create_engine("sqlite://")
statements = []
event.listen(engine, "before_cursor_execute", lambda conn, cur, sql, *rest: statements.append(sql.split()[0]))
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add_all([
        Author(name="Le Guin", books=[Book(title="The Dispossessed", year=1974), Book(title="Lavinia", year=2008)]),
        Author(name="Lem", books=[Book(title="Solaris", year=1961)]),
    ])
    session.commit()
    query = select(Author.name, func.count(Book.id), func.min(Book.year)).join(Book).group_by(Author.name).order_by(Author.name)
    print(session.execute(query).all())
    for author in session.scalars(select(Author).options(selectinload(Author.books)).order_by(Author.id)):
        print(author.name, [b.title for b in author.books])
    session.delete(session.get(Author, 1))
    session.commit()
    print(session.scalar(select(func.count()).select_from(Book)))
print({kind: statements.count(kind) for kind in sorted(set(statements))})
