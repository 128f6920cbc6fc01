"""Test data with factory_boy and Faker, under a frozen clock."""
import datetime
from collections import Counter
from dataclasses import dataclass, field

import factory
from factory import fuzzy
from faker import Faker
from faker.providers import BaseProvider
from freezegun import freeze_time


@dataclass
class Team:
    name: str
    city: str


@dataclass
class Member:
    name: str
    email: str
    joined: datetime.date
    team: Team
    level: str = "junior"
    tags: list = field(default_factory=list)


class BeverageProvider(BaseProvider):
    def beverage(self):
        return self.random_element(["tea", "coffee", "mate"])


factory.Faker.add_provider(BeverageProvider)


class TeamFactory(factory.Factory):
    class Meta:
        model = Team

    name = factory.Sequence(lambda n: f"team-{n}")
    city = factory.Faker("city")


class MemberFactory(factory.Factory):
    class Meta:
        model = Member

    class Params:
        senior = factory.Trait(level="senior", joined=datetime.date(2010, 1, 1))

    name = factory.Faker("name")
    email = factory.LazyAttribute(lambda m: m.name.lower().replace(" ", ".") + "@example.org")
    joined = factory.LazyFunction(lambda: datetime.date.today())
    team = factory.SubFactory(TeamFactory)
    level = fuzzy.FuzzyChoice(["junior", "mid"])

    @factory.post_generation
    def drinks(self, create, extracted, **kwargs):
        self.tags.append(extracted or BeverageProvider(fake["en_GB"]).beverage())


fake = Faker(["de_DE", "en_GB"])
Faker.seed(42)
factory.random.reseed_random(42)

with freeze_time("2024-02-29 12:00:00") as clock:
    first = MemberFactory()
    clock.tick(datetime.timedelta(days=1))
    second = MemberFactory(senior=True, drinks="water", team__name="alpha")
    print(first.joined, MemberFactory.build().joined, second)
print(len(MemberFactory.create_batch(20)), Counter(m.level for m in MemberFactory.create_batch(20)).total())
print(first.email == first.name.lower().replace(" ", ".") + "@example.org", first.team.name)
de = fake["de_DE"]
print(de.postcode().isdigit(), de.iban()[:2], len(fake.sentence(nb_words=5).split()) > 2)
print(fake["en_GB"].unique.pyint(max_value=3) in range(4), Faker("ja_JP").name() != "")
print(isinstance(fake.date_between("-1y", "today"), datetime.date), fake.profile(["username", "mail"]).keys())
