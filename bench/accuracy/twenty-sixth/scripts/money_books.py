"""Household books: QIF files, prices with taxes, currencies, ledgers of bank statements and money types."""
import datetime
from abc import ABC
from decimal import Decimal
from io import StringIO

import ccy
from businesstimedelta import Rules, WorkDayRule, LunchTimeRule
from currency_symbols import CurrencySymbols
from ofxstatement.parser import CsvStatementParser
from ofxstatement.plugin import Plugin
from ofxstatement.statement import StatementLine, recalculate_balance
from prices import Money, MoneyRange, TaxedMoney, flat_tax, percentage_discount
from quiffen import Account, AccountType, Category, Qif, Transaction
from stockholm import Currency, Money as Krona, Rate
from datetime import date

QIF = """!Type:Bank
D01/02/2024
T-12.50
PHardware shop
LTools
^
D03/02/2024
T100.00
PAnn
LGift
^
"""
CSV = "2024-01-02,Shop,-12.5\n2024-01-03,Ann,100\n"


class ShedBank(CsvStatementParser):
    date_format = "%Y-%m-%d"
    mappings = {"date": 0, "payee": 1, "amount": 2}

    def parse_record(self, line):
        made = super().parse_record(line)
        made.id = f"{made.date:%d}-{made.payee}"
        return made


class ShedPlugin(Plugin):
    """Shed bank"""

    def get_parser(self, filename):
        return ShedBank(StringIO(filename))


def statements():
    parser = ShedPlugin(None, {}).get_parser(CSV)
    statement = parser.parse()
    statement.start_balance = Decimal(0)
    recalculate_balance(statement)
    return statement


def qif(path="/tmp/money-books.qif"):
    with open(path, "w") as handle:
        handle.write(QIF)
    books = Qif.parse(path, day_first=True)
    account = books.accounts["Quiffen Default Account"]
    return {str(k): [(t.payee, t.amount) for t in v] for k, v in account.transactions.items()}, sorted(books.categories)


def main():
    statement = statements()
    print(statement.end_balance, [line.id for line in statement.lines], isinstance(statement.lines[0], StatementLine))
    print(qif())
    net = Money("10.00", "EUR")
    gross = flat_tax(net, Decimal("0.2"))
    print(gross.gross, percentage_discount(gross.gross, percentage=10), MoneyRange(net, net + Money("5", "EUR")).stop)
    total = Krona("1384.50", "SEK") + Krona(12, Currency("SEK"))
    print(f"{total:.1f}", Rate(2) * 3, total.to_integral())
    print(ccy.currency("EUR").name, ccy.currency("eur").isonumber, CurrencySymbols.get_symbol("GBP"))
    day = WorkDayRule(start_time=datetime.time(9), end_time=datetime.time(18), working_days=[0, 1, 2, 3, 4])
    lunch = LunchTimeRule(start_time=datetime.time(12), end_time=datetime.time(13), working_days=[0, 1, 2, 3, 4])
    hours = Rules([day, lunch])
    print(hours.difference(datetime.datetime(2024, 1, 5, 10), datetime.datetime(2024, 1, 8, 15)))
    account = Account(name="wallet", desc="cash")
    account.set_header(AccountType.CASH)
    account.add_transaction(Transaction(date=datetime.datetime(2024, 1, 1), amount=5, category=Category(name="Gift")), AccountType.CASH)
    print(account.to_qif().splitlines()[:3])


if __name__ == "__main__":
    main()
