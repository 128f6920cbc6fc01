"""Label data of a warehouse: check digits, barcodes, QR codes, bank payments and money."""
import decimal
import io

import pyqrcode
from barcodenumber import check_code, barcodes
from brazilnum.cnpj import validate_cnpj
from brazilnum.cpf import format_cpf, validate_cpf
from cuid import CuidGenerator
from luhn import append, verify
from money.currency import Currency
from money.money import Money
from mrz.checker.td3 import TD3CodeChecker
from mrz.generator.td3 import TD3CodeGenerator
from pksuid import PKSUID
from sepaxml import SepaTransfer
from xml.dom import minidom
import datetime


def codes():
    yield "ean13", check_code("ean13", "9788478290222")
    yield "kinds", len(barcodes())
    yield "luhn", verify(append("53461861341123"))
    yield "cpf", validate_cpf("52998224725"), format_cpf("52998224725")
    yield "cnpj", validate_cnpj("11222333000181")


def passport():
    text = str(TD3CodeGenerator("P", "UTO", "Eriksson", "Anna Maria", "L898902C3", "UTO", "740812", "F", "120415", "ZE184226B"))
    check = TD3CodeChecker(text)
    return text.splitlines()[0].rstrip("<"), bool(check.report.falses) or "fine"


def payments():
    config = {"name": "Shed Ltd", "IBAN": "NL50BANK1234567890", "BIC": "BANKNL2A", "batch": True, "currency": "EUR"}
    sepa = SepaTransfer(config, clean=True)
    for number, amount in enumerate((1012, 5000)):
        sepa.add_payment({"name": "Ann", "IBAN": "NL50BANK1234567890", "BIC": "BANKNL2A", "amount": amount,
                          "execution_date": datetime.date(2024, 1, 2), "description": f"Saw {number}", "endtoend_id": f"e{number}"})
    document = minidom.parseString(sepa.export(validate=False))
    return [node.firstChild.data for node in document.getElementsByTagName("InstdAmt")]


def money():
    total = Money("12.50", Currency.EUR) * 3 + Money("0.01", Currency.EUR)
    return str(total), total > Money("20", Currency.EUR), decimal.getcontext().prec > 5


def qr():
    out = io.StringIO()
    code = pyqrcode.create("https://shed.test/saw", error="L", version=3, mode="binary")
    out.write(code.text(quiet_zone=1))
    return code.version, len(out.getvalue().splitlines())


if __name__ == "__main__":
    for code in codes():
        print(*code)
    print(passport(), payments(), money(), qr())
    print(len(CuidGenerator().cuid()), PKSUID("tool").get_prefix() if hasattr(PKSUID, "get_prefix") else "tool")
