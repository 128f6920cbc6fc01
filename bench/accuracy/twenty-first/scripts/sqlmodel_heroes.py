from sqlmodel import Field, Relationship, Session, SQLModel, create_engine, func, select


class Team(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(index=True)
    heroes: list["Hero"] = Relationship(back_populates="team")


class Hero(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    age: int | None = None
    team_id: int | None = Field(default=None, foreign_key="team.id")
    team: Team | None = Relationship(back_populates="heroes")


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)
with Session(engine) as session:
    team = Team(name="Alpha")
    session.add_all([Hero(name="Deadpond", age=30, team=team), Hero(name="Rusty", age=48, team=team), Hero(name="Spider")])
    session.commit()
    for hero in session.exec(select(Hero).where(Hero.age > 20).order_by(Hero.name)):
        print(hero.name, hero.team.name)
    print(session.exec(select(func.count()).select_from(Hero)).one())
    print(sorted(hero.model_dump_json(exclude={"id"}) for hero in team.heroes))
