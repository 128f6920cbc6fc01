"""ORM relationships, hybrids, events and an alembic migration, all in memory."""
import enum
from datetime import date

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Column, Enum, ForeignKey, String, Table, create_engine, event, func, inspect, select
from sqlalchemy.ext.associationproxy import association_proxy
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import (DeclarativeBase, Mapped, Session, mapped_column, relationship, selectinload)

class Base(DeclarativeBase):
    pass

class State(enum.Enum):
    OPEN = "open"
    DONE = "done"

task_tag = Table("task_tag", Base.metadata, Column("task_id", ForeignKey("task.id"), primary_key=True),
                 Column("tag_id", ForeignKey("tag.id"), primary_key=True))

class Tag(Base):
    __tablename__ = "tag"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(20), unique=True)

class Task(Base):
    __tablename__ = "task"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    start: Mapped[date]
    end: Mapped[date | None]
    state: Mapped[State] = mapped_column(Enum(State), default=State.OPEN)
    tags: Mapped[list[Tag]] = relationship(secondary=task_tag, backref="tasks")
    tag_names = association_proxy("tags", "name", creator=lambda n: Tag(name=n))
    @hybrid_property
    def running(self):
        return self.end is None
    @running.inplace.expression
    @classmethod
    def _running(cls):
        return cls.end.is_(None)

@event.listens_for(Task, "before_insert")
def default_state(mapper, connection, target):
    target.state = State.DONE if target.end else State.OPEN

if __name__ == "__main__":
    engine = create_engine("sqlite://")
    statements = []
    event.listen(engine, "before_cursor_execute", lambda *args: statements.append(args[2].split()[0]))
    Base.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        paint = Task(title=" paint ", start=date(2024, 1, 1), end=date(2024, 1, 3), tag_names=["home", "diy"])
        session.add_all([paint, Task(title="tax", start=date(2024, 2, 1), tags=[paint.tags[0]])])
    with Session(engine) as session:
        print(session.scalars(select(Task.title).where(Task.running)).all())
        for task in session.scalars(select(Task).options(selectinload(Task.tags)).order_by(Task.id)):
            print(task.title, task.state, list(task.tag_names))
        print(session.execute(select(Tag.name, func.count()).join(Tag.tasks).group_by(Tag.name)).all())
    with engine.begin() as connection:
        Operations(MigrationContext.configure(connection)).add_column("task", Column("note", String(9)))
        print([c["name"] for c in inspect(connection).get_columns("task")], statements.count("INSERT"))
