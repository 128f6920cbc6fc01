import tempfile
from pathlib import Path

from mako import exceptions
from mako.lookup import TemplateLookup
from mako.template import Template

FILES = {
    "base.txt": "<%block name='head'>[head]</%block>\n${self.body()}\n-- \n${footer()}\n<%def name='footer()'>bye</%def>",
    "letter.txt": """<%inherit file="base.txt"/><%namespace name="w" file="widgets.txt"/><%! 
import math
def shout(s): return s.upper()
%>
<%block name="head">Dear ${name | shout},</%block>
% for item, price in sorted(items.items()):
${loop.index + 1}. ${w.row(item, price)}
% endfor
Total ${math.ceil(sum(items.values()))}
<%w:boxed title="note">take <b>care</b></%w:boxed>
<%def name="footer()">regards, ${sender | h}</%def>""",
    "widgets.txt": """<%def name="row(item, price)" filter="trim">
${'%-8s' % item} ${'%6.2f' % price}
</%def>
<%def name="boxed(title)">+ ${title}: ${caller.body()} +</%def>""",
    "broken.txt": "one\n${1 / zero}\n",
}


class Mailer:
    def __init__(self, folder):
        self.lookup = TemplateLookup(directories=[str(folder)], module_directory=str(folder / "cache"), strict_undefined=True)

    def letter(self, template, **data):
        try:
            return self.lookup.get_template(template).render(**data)
        except exceptions.TopLevelLookupException:
            return "no such template"
        except (NameError, ZeroDivisionError):
            trace = exceptions.RichTraceback()
            return f"{type(trace.error).__name__} at line {trace.lineno}: {list(trace.reverse_records)[0][6]}"


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file, text in FILES.items():
            (folder / file).write_text(text)
        mailer = Mailer(folder)
        print(mailer.letter("letter.txt", name="ann", sender="B & Co", items={"tea": 3.5, "rice": 12.25}))
        print(mailer.letter("broken.txt", zero=0))
        print(mailer.letter("broken.txt"))
        print(mailer.letter("gone.txt"))
        print(sorted(p.name for p in (folder / "cache").iterdir() if p.suffix == ".py"))
    print(Template("${x|u} <%text>${raw}</%text>").render(x="a b&c"))


if __name__ == "__main__":
    main()
