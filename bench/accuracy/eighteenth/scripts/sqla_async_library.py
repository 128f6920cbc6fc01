import asyncio
from datetime import date

from sqlalchemy import ForeignKey, func, select
from sqlalchemy.ext.asyncio import AsyncAttrs, async_sessionmaker, create_async_engine
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship, selectinload


class Base(AsyncAttrs, DeclarativeBase):
    pass


class Item(Base):
    __tablename__ = "items"
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    title: Mapped[str]
    loans: Mapped[list["Loan"]] = relationship(back_populates="item", cascade="all, delete-orphan")
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "item"}


class Book(Item):
    __tablename__ = "books"
    id: Mapped[int] = mapped_column(ForeignKey("items.id"), primary_key=True)
    pages: Mapped[int] = mapped_column(default=100)
    __mapper_args__ = {"polymorphic_identity": "book"}


class Disc(Item):
    minutes: Mapped[int | None]
    __mapper_args__ = {"polymorphic_identity": "disc"}


class Loan(Base):
    __tablename__ = "loans"
    id: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("items.id"))
    start: Mapped[date]
    end: Mapped[date | None]
    item: Mapped[Item] = relationship(back_populates="loans")

    @hybrid_property
    def open(self):
        return self.end is None

    @open.inplace.expression
    @classmethod
    def _open(cls):
        return cls.end.is_(None)


async def main():
    engine = create_async_engine("sqlite+aiosqlite://")
    async with engine.begin() as conn:
        await conn.run_sync(Base.metadata.create_all)
    Session = async_sessionmaker(engine, expire_on_commit=False)
    async with Session.begin() as session:
        session.add_all([
            Book(title="Emma", pages=474, loans=[Loan(start=date(2024, 1, 2), end=date(2024, 1, 9)), Loan(start=date(2024, 2, 1))]),
            Disc(title="Blue", minutes=36), Book(title="Persuasion")])
    async with Session() as session:
        items = (await session.scalars(select(Item).options(selectinload(Item.loans)).order_by(Item.title))).all()
        for item in items:
            print(type(item).__name__, item.title, [loan.open for loan in item.loans])
        count = await session.scalar(select(func.count()).select_from(Loan).where(Loan.open))
        print("open loans", count)
        book = (await session.scalars(select(Book).where(Book.pages > 200))).one()
        print(book.pages, len(await book.awaitable_attrs.loans))
        await session.delete(book)
        await session.commit()
        print("left", await session.scalar(select(func.count(Loan.id))))
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
