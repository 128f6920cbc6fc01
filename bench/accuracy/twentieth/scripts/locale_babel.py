"""Invoices in several languages; identifiers checked with python-stdnum."""
import datetime as dt
import io
from decimal import Decimal

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_datetime, format_interval, format_timedelta, get_timezone
from babel.lists import format_list
from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from babel.numbers import NumberFormatError, format_currency, format_decimal, format_percent, parse_decimal
from babel.support import Translations
from stdnum import iban, isbn, luhn
from stdnum.eu import vat
from stdnum.exceptions import InvalidChecksum, InvalidFormat, ValidationError

SOURCE = b'''
def greet(n):
    print(_("Hello"))  # NOTE: polite
    print(ngettext("%d item", "%d items", n))
'''


def invoice(locale, amount, day):
    loc = Locale.parse(locale)
    return " | ".join([
        loc.get_display_name("en"), format_currency(amount, "EUR", locale=loc), format_date(day, "long", locale=loc),
        format_list(["A", "B", "C"], locale=loc), format_timedelta(dt.timedelta(days=3), locale=loc), format_percent(0.195, "#,##0.0%", locale=loc)])


def translations():
    catalog = Catalog(locale="de", project="shop", version="1", creation_date=dt.datetime(2024, 1, 1), revision_date=dt.datetime(2024, 1, 1))
    for line, message, comments, context in extract("python", io.BytesIO(SOURCE), comment_tags=["NOTE:"]):
        catalog.add(message, locations=[("shop.py", line)], auto_comments=comments)
    catalog["Hello"].string = "Hallo"
    catalog["%d item"].string = ("%d Stück", "%d Stücke")
    po, mo = io.BytesIO(), io.BytesIO()
    write_po(po, catalog, omit_header=True)
    write_mo(mo, catalog)
    mo.seek(0)
    return po.getvalue().decode(), Translations(mo)


def check(kind, number):
    try:
        return kind.__name__, kind.validate(number)
    except (InvalidChecksum, InvalidFormat) as error:
        return kind.__name__, type(error).__name__
    except ValidationError as error:
        return kind.__name__, error.message


for name in ("en_GB", "de", "ja", "ar"):
    print(invoice(name, Decimal("1234.5"), dt.date(2024, 2, 29)))
print(parse_decimal("1.234,5", locale="de"), format_decimal(12345.678, locale="fr"))
try:
    parse_decimal("1,2,x", locale="en")
except NumberFormatError as error:
    print(error)
try:
    Locale.parse("xx_YY")
except UnknownLocaleError as error:
    print(error)
po, t = translations()
print(po, t.gettext("Hello"), t.ngettext("%d item", "%d items", 3) % 3)
for kind, number in ((isbn, "978-9024538270"), (isbn, "9789024538271"), (iban, "GR16 0110 1050 0000 1054 7023 795"), (luhn, "7894"), (vat, "BE0403019261"), (vat, "ZZ1")):
    print(*check(kind, number))
print(isbn.format("9789024538270"), format_datetime(dt.datetime(2024, 1, 2, 3), tzinfo=get_timezone("Asia/Tokyo"), locale="en"))
