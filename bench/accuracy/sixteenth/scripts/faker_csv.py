"""Seeded fake data written to CSV and summarised."""
import csv
import io
from collections import Counter

from faker import Faker
from faker.providers import BaseProvider


class Tickets(BaseProvider):
    def ticket(self):
        return self.random_element(["open", "closed", "waiting"])


fake = Faker(["en_GB", "de_DE"])
Faker.seed(7)
fake["en_GB"].add_provider(Tickets)
buffer = io.StringIO()
writer = csv.DictWriter(buffer, ["name", "mail", "state"])
writer.writeheader()
for _ in range(20):
    writer.writerow({"name": fake.name(), "mail": fake.unique.safe_email(), "state": fake["en_GB"].ticket()})
buffer.seek(0)
rows = list(csv.DictReader(buffer))
print(len(rows), Counter(r["state"] for r in rows).total(), all("@" in r["mail"] for r in rows))
print(fake["de_DE"].date_between("-1d", "today") is not None)
