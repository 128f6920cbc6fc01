"""SQLAlchemy with mutable JSON columns, raw SQL records and events."""
import os
import tempfile

import records
from sqlalchemy import ForeignKey, String, create_engine, event, select, func
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, selectinload
from sqlalchemy_json import NestedMutableJson, mutable_json_type


class Base(DeclarativeBase):
    pass


class Team(Base):
    __tablename__ = "team"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(20))
    options: Mapped[dict] = mapped_column(NestedMutableJson, default=dict)
    players: Mapped[list["Player"]] = relationship(back_populates="team", cascade="all, delete-orphan")


class Player(Base):
    __tablename__ = "player"
    id: Mapped[int] = mapped_column(primary_key=True)
    first: Mapped[str]
    last: Mapped[str]
    team_id: Mapped[int] = mapped_column(ForeignKey("team.id"))
    team: Mapped[Team] = relationship(back_populates="players")

    @hybrid_property
    def full(self):
        return self.first + " " + self.last


changes = []


@event.listens_for(Player, "before_insert")
def on_insert(mapper, connection, target):
    changes.append(target.full)


def main():
    with tempfile.TemporaryDirectory() as folder:
        url = "sqlite:///" + os.path.join(folder, "x.db")
        engine = create_engine(url)
        Base.metadata.create_all(engine)
        with Session(engine) as session:
            team = Team(name="reds", options={"kit": {"home": "red"}}, players=[Player(first="A", last="One"), Player(first="B", last="Two")])
            session.add(team)
            session.commit()
            team.options["kit"]["away"] = "blue"
            session.commit()
            session.expire_all()
            print(session.scalar(select(Team).options(selectinload(Team.players))).options)
            print(session.scalars(select(Player.full).where(Player.full.like("B%"))).all(), session.scalar(select(func.count(Player.id))))
        engine.dispose()
        db = records.Database(url)
        rows = db.query("select first, last from player order by id")
        print(rows.all(as_dict=True), changes)
        print(db.query("select name from team").dataset.export("csv").split())
        db.close()


main()
