from advanced_alchemy.base import UUIDBase
from advanced_alchemy.repository import SQLAlchemySyncRepository
from geoalchemy2 import Geometry
from sqlalchemy import Column, String, create_engine
from sqlalchemy.orm import Session, Mapped, mapped_column


class Tea(UUIDBase):
    name: Mapped[str] = mapped_column(String(20))


class Teas(SQLAlchemySyncRepository[Tea]):
    model_type = Tea


engine = create_engine("sqlite://")
Tea.metadata.create_all(engine)
with Session(engine) as session:
    teas = Teas(session=session)
    teas.add(Tea(name="mate"))
    print(teas.count(), Column("g", Geometry("POINT")).type)
