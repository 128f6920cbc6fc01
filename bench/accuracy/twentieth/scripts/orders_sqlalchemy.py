from __future__ import annotations

from decimal import Decimal
from typing import List, Optional

from sqlalchemy import ForeignKey, Numeric, String, create_engine, event, func, select
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, selectinload, validates


class Base(DeclarativeBase):
    pass


class Customer(Base):
    __tablename__ = "customer"
    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(String(60), unique=True)
    nick: Mapped[Optional[str]]
    orders: Mapped[List["Order"]] = relationship(back_populates="customer", cascade="all, delete-orphan")

    @validates("email")
    def check_email(self, key, value):
        if "@" not in value:
            raise ValueError(f"{key}: {value!r}")
        return value.lower()


class Order(Base):
    __tablename__ = "orders"
    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    net: Mapped[Decimal] = mapped_column(Numeric(10, 2, asdecimal=False))
    vat: Mapped[float] = mapped_column(default=0.2)
    customer: Mapped[Customer] = relationship(back_populates="orders")

    @hybrid_property
    def gross(self):
        return self.net * (1 + self.vat)


engine = create_engine("sqlite://")
statements = []


@event.listens_for(engine, "before_cursor_execute")
def log(conn, cursor, statement, parameters, context, executemany):
    statements.append(statement.split()[0])


def main():
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        session.add_all([
            Customer(email="Ann@x.org", orders=[Order(net=10), Order(net=20.5)]),
            Customer(email="bob@x.org", nick="bb", orders=[Order(net=7, vat=0.1)]),
        ])
        session.commit()
        try:
            Customer(email="nobody")
        except ValueError as error:
            print("invalid", error)
        for customer in session.scalars(select(Customer).options(selectinload(Customer.orders)).order_by(Customer.email)):
            print(customer.email, [round(o.gross, 2) for o in customer.orders])
        total = select(Customer.email, func.sum(Order.gross)).join(Order).group_by(Customer.id).having(func.count(Order.id) > 1)
        print([tuple(row) for row in session.execute(total)])
        session.add(Customer(email="bob@x.org"))
        try:
            session.commit()
        except IntegrityError as error:
            session.rollback()
            print(type(error.orig).__name__)
        session.delete(session.get(Customer, 1))
        session.commit()
        print(session.scalar(select(func.count()).select_from(Order)), sorted(set(statements)))


main()
