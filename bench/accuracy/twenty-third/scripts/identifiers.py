"""Identifiers, checksums and codes."""
from datetime import datetime, timezone
from uuid import UUID

import iso639
import language_tags
import uuid6
import ulid
from checkdigit import luhn, isbn, gs1
from cron_converter import Cron
from cuid2 import cuid_wrapper
from typeid import TypeID
from uhashring import HashRing

import pycountry_convert


def ids():
    fixed = UUID("018f2c7a-0000-7000-8000-000000000001")
    moved = uuid6.UUID(hex=fixed.hex)
    print(moved.version, moved.time > 0)
    u = ulid.from_str("01BJQE4QTHMFP0S5J153XCFSP9")
    print(u.timestamp().int, u.randomness().str)
    t = TypeID.from_string("user_01h45ytscbebyvny4gc8cr8ma2")
    print(t.prefix, t.suffix[:6])
    print(len(cuid_wrapper()()) > 8)


def checks():
    print(luhn.calculate("53461861341123"), luhn.validate("534618613411234"))
    print(isbn.calculate("978043551907"), gs1.calculate("0123456789012"))


def names():
    lang = iso639.Language.match("de")
    print(lang.name, lang.part3)
    tag = language_tags.tags.tag("en-gb")
    print(tag.format, tag.valid, language_tags.tags.description("fr"))
    print(pycountry_convert.country_name_to_country_alpha2("Peru"))
    print(pycountry_convert.country_alpha2_to_continent_code("PE"))


def schedule():
    cron = Cron("*/20 9-10 * * 1")
    run = cron.schedule(datetime(2024, 1, 1, 8, 50, tzinfo=timezone.utc))
    print([run.next().strftime("%a %H:%M") for _ in range(4)])
    ring = HashRing(nodes=["n1", "n2", "n3"])
    print(sorted({ring.get_node(f"k{i}") for i in range(40)}))


for part in (ids, checks, names, schedule):
    part()
