"""Read an MT940 bank statement and an OFX file and add up what they say."""
import io
from collections import Counter
from decimal import Decimal

import mt940
from mt940.tags import Statement
from ofxtools.Parser import OFXTree

MT940 = """\
:20:STARTUMS
:25:12345678/0123456789
:28C:00001/001
:60F:C230101EUR1000,00
:61:2301020102D50,25NMSCNONREF
:86:Groceries
:61:2301030103C200,00NTRFREF1
:86:Salary part
:62F:C230103EUR1149,75
-
"""

OFX = b"""OFXHEADER:100
DATA:OFXSGML
VERSION:102
SECURITY:NONE
ENCODING:USASCII
CHARSET:1252
COMPRESSION:NONE
OLDFILEUID:NONE
NEWFILEUID:NONE

<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><DTSERVER>20230105<LANGUAGE>ENG</SONRS></SIGNONMSGSRSV1>
<BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STATUS><CODE>0<SEVERITY>INFO</STATUS><STMTRS><CURDEF>USD
<BANKACCTFROM><BANKID>121<ACCTID>99<ACCTTYPE>CHECKING</BANKACCTFROM>
<BANKTRANLIST><DTSTART>20230101<DTEND>20230105
<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20230102<TRNAMT>-12.30<FITID>1<NAME>Cafe</STMTTRN>
<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20230103<TRNAMT>100.00<FITID>2<NAME>Refund</STMTTRN>
</BANKTRANLIST><LEDGERBAL><BALAMT>500.00<DTASOF>20230105</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
"""

transactions = mt940.parse(io.StringIO(MT940))
print(transactions.data["account_identification"])
for t in transactions:
    print(t.data["date"], t.data["amount"], t.data["transaction_details"])
print(transactions.data["final_closing_balance"])
total = sum((t.data["amount"].amount for t in transactions), Decimal(0))
print(total, Statement.id)

parser = OFXTree()
parser.parse(io.BytesIO(OFX))
ofx = parser.convert()
stmt = ofx.statements[0]
print(stmt.account.acctid, stmt.curdef, stmt.balance.balamt)
print(Counter(t.trntype for t in stmt.transactions))
print([(t.name, t.trnamt, t.dtposted.date().isoformat()) for t in stmt.transactions])
print(sum(t.trnamt for t in stmt.transactions))
