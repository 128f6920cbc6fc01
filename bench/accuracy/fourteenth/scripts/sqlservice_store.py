"""A little shop on an in-memory SQLite database through sqlservice, paged with sqlakeyset."""
from typing import List

from sqlalchemy import ForeignKey, String, select
from sqlalchemy.orm import Mapped, mapped_column, relationship
from sqlakeyset import get_page, select_page, serialize_bookmark, unserialize_bookmark
from sqlservice import Database, declarative_base
from sqlservice.event import before_insert, on_set

Base = declarative_base()


class Customer(Base):
    __tablename__ = "customer"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(30))
    slug: Mapped[str] = mapped_column(String(30), default="")
    orders: Mapped[List["Order"]] = relationship(back_populates="customer")

    @before_insert()
    def make_slug(target, connection, mapper):
        target.slug = target.name.lower().replace(" ", "-")


class Order(Base):
    __tablename__ = "order"
    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    amount: Mapped[int]
    customer: Mapped[Customer] = relationship(back_populates="orders")

    @on_set("amount")
    def positive(self, value, oldvalue, initiator):
        if value < 0:
            raise ValueError("negative amount")


db = Database("sqlite://", model_class=Base)
db.create_all()

with db.begin() as session:
    zoe = Customer(name="Zoe Quinn", orders=[Order(amount=n * 10) for n in range(1, 6)])
    session.save_all([zoe, Customer(name="Kim")])

with db.session() as session:
    print([(c.id, c.slug, len(c.orders)) for c in session.all(Customer.select().order_by(Customer.name))])
    print(session.first(Customer.select().where(Customer.name == "Kim")).to_dict())
    query = session.query(Order).order_by(Order.amount.desc(), Order.id)
    page = get_page(query, per_page=2)
    print([o.amount for o in page], page.paging.has_next)
    mark = page.paging.bookmark_next
    page2 = get_page(query, per_page=2, page=mark)
    print(mark, [o.amount for o in page2])
    page3 = select_page(session, select(Order.id, Order.amount).order_by(Order.id), per_page=3)
    print([tuple(r) for r in page3], page3.paging.bookmark_next)
    print(serialize_bookmark(unserialize_bookmark(mark)) == mark)

try:
    Order(amount=-1)
except ValueError as e:
    print(e)
