"""Event sourcing with attrs classes and a deferred import for the export."""
import argparse
import enum
import json
import sys
from functools import singledispatchmethod

import attrs
from attrs import converters, define, field, filters, frozen, setters, validators


@frozen
class Deposited:
    amount: int = field(validator=validators.gt(0))


@frozen
class Renamed:
    name: str = field(converter=str.strip)


@define(slots=False, on_setattr=setters.validate)
class Account:
    name: str = field(default="?", validator=validators.instance_of(str))
    balance: int = 0
    events: list = field(factory=list, repr=False)

    @singledispatchmethod
    def apply(self, event):
        raise NotImplementedError(type(event))

    @apply.register
    def _(self, event: Deposited):
        self.balance += event.amount
        self.events.append(event)

    @apply.register
    def _(self, event: Renamed):
        self.name = event.name
        self.events.append(event)


def export(account, kind):
    if kind == "yaml":
        import yaml

        return yaml.safe_dump([attrs.asdict(e) for e in account.events])
    if kind == "toml":
        import tomli_w

        return tomli_w.dumps(attrs.asdict(account))
    return json.dumps(attrs.asdict(account, filter=filters.exclude("events")), sort_keys=True)


def main(argv):
    parser = argparse.ArgumentParser()
    parser.add_argument("--kind", choices=["json", "yaml", "toml"], default="json")
    options = parser.parse_args(argv)
    account = Account()
    for event in (Renamed("  ann "), Deposited(5), Deposited(7)):
        account.apply(event)
    print(account, export(account, options.kind))
    try:
        Deposited(0)
    except ValueError:
        print("refused")


main(sys.argv[1:] or ["--kind", "yaml"])
