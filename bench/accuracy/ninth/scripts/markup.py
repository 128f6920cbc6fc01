import textile
from num2words import num2words
import panflute as pf

print(textile.textile("h1. Tea\n\n* mate"))
print(num2words(42), num2words(42, lang="fr"))
doc = pf.Doc(pf.Para(pf.Str("tea")), metadata={"a": "b"}, api_version=(1, 23))
print(pf.run_filter(lambda e, d: pf.Str("mate") if isinstance(e, pf.Str) else None, doc=doc).content[0])
