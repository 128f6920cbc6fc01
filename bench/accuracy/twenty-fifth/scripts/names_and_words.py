"""Cleans contact rows: names, nicknames, phone countries, plurals, sounds and typed numbers."""
import csv
import io
import sys

import metaphone
from caseconverter import camelcase, kebabcase, snakecase
from cn2an import an2cn, cn2an
from inflector import Inflector
from nicknames import NickNamer
from number_parser import parse, parse_number
from phone_iso3166.country import phone_country
from pluralizer import Pluralizer
from price_parser import Price
from str2bool import str2bool
from string_utils import is_email, prettify, slugify
from text_to_num import text2num
from validator_collection import checkers, validators
from zhon import hanzi

ROWS = """Full Name,nick,phone,active,price
William Stone,bill,+4479460000,yes,"£1,200.50"
Elizabeth Reed,liz,+33123456789,no,20 EUR
Catherine Hall,kate,+12125550100,on,$9
"""


def clean(row, namer):
    first, last = row["Full Name"].split()
    price = Price.fromstring(row["price"])
    return {
        "slug": kebabcase(row["Full Name"]),
        "nick_ok": row["nick"] in namer.nicknames_of(first),
        "country": phone_country(row["phone"]),
        "active": str2bool(row["active"]),
        "price": (price.amount_float, price.currency),
        "sound": metaphone.doublemetaphone(last)[0],
    }


def main():
    namer = NickNamer()
    for row in csv.DictReader(io.StringIO(ROWS)):
        print(clean(row, namer))
    print(camelcase("the long name"), snakecase("theLongName"), slugify("A saw & more"))
    print(Inflector().pluralize("knife"), Pluralizer().singular("geese"), Pluralizer().pluralize("saw", 3, True))
    print(parse("I have twenty one saws"), parse_number("three hundred"), text2num("quatre-vingt-un", "fr"))
    print(an2cn(123), cn2an("一百二十三"), len(hanzi.radicals))
    print(checkers.is_email("a@b.test"), validators.integer("7", coerce_value=True), is_email("x"), prettify("two  spaces ,here"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
