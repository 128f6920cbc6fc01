"""RIS references to CSL JSON to a rendered bibliography."""
import warnings

import rispy
from rispy.config import TYPE_OF_REFERENCE_MAPPING

warnings.simplefilter("ignore")

from citeproc import (Citation, CitationItem, CitationStylesBibliography,
                      CitationStylesStyle, formatter)
from citeproc.source.json import CiteProcJSON

RIS = """\
TY  - JOUR
AU  - Shannon, Claude E.
PY  - 1948
TI  - A Mathematical Theory of Communication
JO  - Bell System Technical Journal
VL  - 27
SP  - 379
EP  - 423
ER  -

TY  - BOOK
AU  - Knuth, Donald E.
PY  - 1968
TI  - The Art of Computer Programming
PB  - Addison-Wesley
ER  -
"""
TYPES = {"JOUR": "article-journal", "BOOK": "book"}


def to_csl(entry, key):
    authors = []
    for name in entry["authors"]:
        family, given = name.split(", ")
        authors.append({"family": family, "given": given})
    csl = {"id": key, "type": TYPES[entry["type_of_reference"]], "title": entry["title"],
           "author": authors, "issued": {"date-parts": [[int(entry["year"])]]}}
    if "journal_name" in entry:
        csl["container-title"] = entry["journal_name"]
        csl["volume"] = entry["volume"]
        csl["page"] = entry["start_page"] + "-" + entry["end_page"]
    return csl


entries = rispy.loads(RIS)
print([TYPE_OF_REFERENCE_MAPPING[e["type_of_reference"]] for e in entries])
source = CiteProcJSON([to_csl(e, f"ref{i}") for i, e in enumerate(entries)])
style = CitationStylesStyle("harvard-cite-them-right", validate=False)
bibliography = CitationStylesBibliography(style, source, formatter.plain)
cites = [Citation([CitationItem("ref0")]), Citation([CitationItem("ref0"), CitationItem("ref1")])]
for cite in cites:
    bibliography.register(cite)
for cite in cites:
    print(bibliography.cite(cite, lambda item: print("missing", item.key)))
for item in bibliography.bibliography():
    print(item)
print(rispy.dumps(entries[1:]).splitlines()[:3])
