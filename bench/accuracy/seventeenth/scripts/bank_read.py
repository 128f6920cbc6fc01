import io
from datetime import date
from decimal import Decimal

from currency_converter import CurrencyConverter, RateNotFoundError
from ofxparse import OfxParser

OFX = b"""OFXHEADER:100
DATA:OFXSGML
VERSION:102
SECURITY:NONE
ENCODING:USASCII
CHARSET:1252
COMPRESSION:NONE
OLDFILEUID:NONE
NEWFILEUID:NONE

<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><DTSERVER>20100424<LANGUAGE>ENG<FI><ORG>BANK<FID>1</FI></SONRS></SIGNONMSGSRSV1>
<BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STATUS><CODE>0<SEVERITY>INFO</STATUS><STMTRS><CURDEF>USD
<BANKACCTFROM><BANKID>123<ACCTID>456<ACCTTYPE>CHECKING</BANKACCTFROM>
<BANKTRANLIST><DTSTART>20100301<DTEND>20100331
<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20100305<TRNAMT>-12.50<FITID>1<NAME>COFFEE<MEMO>latte</STMTTRN>
<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20100315<TRNAMT>1000.00<FITID>2<NAME>WAGES</STMTTRN>
</BANKTRANLIST><LEDGERBAL><BALAMT>987.50<DTASOF>20100331</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
"""

ofx = OfxParser.parse(io.BytesIO(OFX))
account = ofx.account
print(account.account_id, account.routing_number, account.statement.currency, account.statement.balance)
rates = CurrencyConverter(decimal=True)
print(len(rates.currencies) > 30, rates.bounds["USD"].first_date)
for entry in account.statement.transactions:
    euros = rates.convert(entry.amount, "USD", "EUR", date=entry.date.date())
    print(entry.type, entry.payee, entry.amount, euros.quantize(Decimal("0.01")))
try:
    rates.convert(1, "USD", "EUR", date=date(2010, 3, 7))
except RateNotFoundError as problem:
    print("no rate", problem)
