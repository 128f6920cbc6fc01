import bibtexparser
from pybtex.database import parse_string
from pybtex.plugin import find_plugin

text = "@book{tea, title={On Tea}, author={Mate, Yerba}, year=1999, publisher={Leaf}}"
data = parse_string(text, "bibtex")
style = find_plugin("pybtex.style.formatting", "plain")()
backend = find_plugin("pybtex.backends", "text")()
print([entry.text.render(backend) for entry in style.format_bibliography(data)])
print(bibtexparser.parse_string(text).entries[0].key)
