"""An event sourced bank account (the library's in-memory infrastructure)."""
from decimal import Decimal

from eventsourcing.application import AggregateNotFoundError, Application
from eventsourcing.domain import Aggregate, event


class Account(Aggregate):
    @event("Opened")
    def __init__(self, owner):
        self.owner = owner
        self.balance = Decimal("0.00")

    @event("Deposited")
    def deposit(self, amount: Decimal):
        self.balance += amount

    def withdraw(self, amount: Decimal):
        if amount > self.balance:
            raise ValueError("not enough money")
        self._withdrawn(amount)

    @event("Withdrawn")
    def _withdrawn(self, amount: Decimal):
        self.balance -= amount


class Bank(Application):
    def open(self, owner):
        account = Account(owner)
        self.save(account)
        return account.id

    def change(self, account_id, amount):
        account = self.repository.get(account_id)
        account.deposit(amount) if amount > 0 else account.withdraw(-amount)
        self.save(account)


bank = Bank()
key = bank.open("Ann")
bank.change(key, Decimal("50.00"))
bank.change(key, Decimal("-20.50"))
print(bank.repository.get(key).balance, "now;", bank.repository.get(key, version=2).balance, "before")
for note in bank.notification_log.select(start=1, limit=10):
    print(note.id, note.topic.split(":")[1])
try:
    bank.change(key, Decimal("-99"))
except ValueError as exc:
    print("refused:", exc)
