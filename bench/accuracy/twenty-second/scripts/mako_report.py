import tempfile
from pathlib import Path

from mako import exceptions
from mako.lookup import TemplateLookup
from mako.template import Template

BASE = "<%def name='footer()'>-- ${owner} --</%def>\nTOP\n${self.body()}\n${self.footer()}"
PAGE = """<%inherit file="base.mako"/>
<%!
    def money(text):
        return f"{float(text):.2f} EUR"
%>
% for name, price in rows:
${loop.index}: ${name | h} ${price | n,money}
% endfor
<%block name="note">note: ${len(rows)} rows</%block>"""

with tempfile.TemporaryDirectory() as folder:
    Path(folder, "base.mako").write_text(BASE)
    Path(folder, "page.mako").write_text(PAGE)
    lookup = TemplateLookup(directories=[folder], input_encoding="utf-8")
    page = lookup.get_template("page.mako")
    print(page.render(rows=[("a&b", 3), ("c", 4.5)], owner="me"))
    print(page.get_def("note").render(rows=[1]))
try:
    Template("${1 / zero}").render(zero=0)
except ZeroDivisionError:
    print(exceptions.text_error_template().render().strip().splitlines()[-1])
