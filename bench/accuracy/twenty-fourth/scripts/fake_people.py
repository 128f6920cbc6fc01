"""Made-up people and texts from five generators, seeded, then mapped with mixer."""
import random
from dataclasses import dataclass

import lorem_text.lorem as lorem
import names
import randomname
from mixer.backend.sqlalchemy import Mixer
from sqlalchemy import ForeignKey, String, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship
from wonderwords import RandomSentence, RandomWord


class Base(DeclarativeBase):
    pass


class Firm(Base):
    __tablename__ = "firm"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(30))
    people: Mapped[list["Person"]] = relationship(back_populates="firm")


class Person(Base):
    __tablename__ = "person"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(40))
    firm_id: Mapped[int] = mapped_column(ForeignKey("firm.id"))
    firm: Mapped[Firm] = relationship(back_populates="people")


@dataclass
class Text:
    title: str
    body: str


def texts(seed):
    random.seed(seed)
    sentence = RandomSentence()
    word = RandomWord()
    return Text(sentence.simple_sentence(), lorem.words(5)), word.word(word_min_length=4, include_parts_of_speech=["nouns"])


def people(seed):
    random.seed(seed)
    return [names.get_full_name(gender=gender) for gender in ("female", "male", None)] + [randomname.get_name(seed=seed)]


def database():
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        mixer = Mixer(session=session, commit=True)
        firm = mixer.blend(Firm, name="Corner")
        mixer.cycle(3).blend(Person, firm=firm, name=(name for name in people(7)))
        return session.scalars(select(Person.name).order_by(Person.id)).all(), len(firm.people)


if __name__ == "__main__":
    text, noun = texts(3)
    again, _ = texts(3)
    print(text == again, noun.isalpha(), len(text.body.split()))
    print(people(1) == people(1), len(people(1)))
    found, count = database()
    print(found == people(7)[:3], count)
