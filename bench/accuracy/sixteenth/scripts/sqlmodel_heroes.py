"""SQLModel with relationships and validation."""
from typing import Optional

from pydantic import ValidationError
from sqlmodel import Field, Relationship, Session, SQLModel, create_engine, func, select


class Team(SQLModel, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    name: str = Field(index=True)
    heroes: list["Hero"] = Relationship(back_populates="team")


class HeroBase(SQLModel):
    name: str
    age: int = Field(ge=0)


class Hero(HeroBase, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    team_id: Optional[int] = Field(default=None, foreign_key="team.id")
    team: Optional[Team] = Relationship(back_populates="heroes")


class HeroCreate(HeroBase):
    pass


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)
with Session(engine) as session:
    team = Team(name="Z")
    for raw in ({"name": "A", "age": 3}, {"name": "B", "age": 30}, {"name": "C", "age": -1}):
        try:
            hero = Hero.model_validate(HeroCreate(**raw))
        except ValidationError as exc:
            print(exc.errors()[0]["type"])
            continue
        hero.team = team
        session.add(hero)
    session.commit()
    print(session.exec(select(func.count()).select_from(Hero)).one())
    for hero in session.exec(select(Hero).join(Team).where(Team.name == "Z").order_by(Hero.age)):
        print(hero.name, hero.age, hero.team.name)
