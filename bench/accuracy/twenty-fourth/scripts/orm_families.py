"""Rows through SQLAlchemy filters, stored files and a SQL builder; documents with umongo."""
import datetime
import io
import tempfile

from libcloud.storage.drivers.local import LocalStorageDriver
from sqlalchemy import Column, DateTime, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base
from sqlalchemy_file import File, FileField
from sqlalchemy_file.storage import StorageManager
from sqlalchemy_file.validators import ContentTypeValidator, SizeValidator
from sqlalchemy_filters import apply_filters, apply_pagination, apply_sort

Base = declarative_base()


class Thing(Base):
    __tablename__ = "thing"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    price = Column(Integer)
    sheet = Column(FileField(validators=[SizeValidator("1k"), ContentTypeValidator(["text/plain"])]))


def filters(session):
    query = session.query(Thing)
    query = apply_filters(query, {"or": [{"field": "price", "op": ">", "value": 3}, {"field": "name", "op": "like", "value": "p%"}]})
    query = apply_sort(query, [{"model": "Thing", "field": "name", "direction": "desc"}])
    query, pages = apply_pagination(query, page_number=1, page_size=2)
    return [thing.name for thing in query], pages.num_pages, pages.total_results


def files(session):
    thing = session.query(Thing).first()
    thing.sheet = File(content=b"about pens", filename="pen.txt", content_type="text/plain")
    session.commit()
    print(thing.sheet["filename"], thing.sheet.file.read(), thing.sheet["size"])
    try:
        thing.sheet = File(content=b"x" * 3000, filename="big.txt", content_type="text/plain")
        session.commit()
    except Exception as error:
        session.rollback()
        print(type(error).__name__)


if __name__ == "__main__":
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with tempfile.TemporaryDirectory() as folder, Session(engine) as session:
        StorageManager.add_storage("default", LocalStorageDriver(folder).create_container("sheets"))
        session.add_all([Thing(name=name, price=price) for name, price in (("pen", 2), ("ink", 4), ("paper", 1), ("box", 3))])
        session.commit()
        print(filters(session))
        files(session)
