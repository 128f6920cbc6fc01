import io
import zipfile

from cvss import CVSS2, CVSS3, CVSS4
from cvss.exceptions import CVSS3MalformedError
from pyexcelerate import Color, Style, Workbook

VECTORS = {
    "CVE-1": CVSS3("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"),
    "CVE-2": CVSS3("CVSS:3.0/S:C/C:H/I:H/A:N/AV:P/AC:H/PR:H/UI:R/E:H/RL:O/RC:R"),
    "CVE-3": CVSS2("AV:L/AC:L/Au:M/C:N/I:P/A:C"),
    "CVE-4": CVSS4("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N"),
}
rows = [["id", "vector", "score"]]
for name, score in VECTORS.items():
    rows.append([name, score.clean_vector(), float(score.base_score)])
    print(name, score.base_score, score.clean_vector()[:12])
try:
    CVSS3("AV:X")
except CVSS3MalformedError as problem:
    print("malformed", problem)
print(VECTORS["CVE-1"].as_json(minimal=True)["baseSeverity"])

book = Workbook()
sheet = book.new_sheet("risks", data=rows)
sheet.set_row_style(1, Style(size=24))
sheet.range("A1", "C1").style.fill.background = Color(200, 220, 255)
sheet.range("C2", "C5").style.font.bold = True
sheet.set_col_style(2, Style(size=40))
out = io.BytesIO()
book._save(out)
with zipfile.ZipFile(io.BytesIO(out.getvalue())) as archive:
    print(sorted(archive.namelist()))
    print(b"CVE-4" in archive.read("xl/worksheets/sheet1.xml"))
