"""A lexer, a filter, a style and a formatter of our own for pygments."""
import io

from pygments import highlight, lex
from pygments.filter import Filter
from pygments.formatter import Formatter
from pygments.formatters import HtmlFormatter, get_formatter_by_name
from pygments.lexer import RegexLexer, bygroups, include, words
from pygments.lexers import get_lexer_by_name, guess_lexer_for_filename
from pygments.style import Style
from pygments.token import Comment, Keyword, Name, Number, Operator, String, Text, Token

CODE = """# pumps
pump main { rate = 12; mode = "auto" }
valve v1 { open = yes }
"""


class PlantLexer(RegexLexer):
    name = "Plant"
    aliases = ["plant"]
    filenames = ["*.plant"]
    tokens = {
        "space": [(r"\s+", Text), (r"#.*?$", Comment.Single)],
        "root": [include("space"),
                 (r"(pump|valve)(\s+)(\w+)", bygroups(Keyword, Text, Name.Class)),
                 (r"\{", Operator, "block")],
        "block": [include("space"), (r"\}", Operator, "#pop"),
                  (words(("yes", "no"), suffix=r"\b"), Keyword.Constant),
                  (r"\d+", Number), (r'"[^"]*"', String), (r"[=;]", Operator), (r"\w+", Name.Attribute)],
    }


class Shout(Filter):
    def filter(self, lexer, stream):
        for kind, value in stream:
            yield kind, value.upper() if kind in Keyword else value


class PlantStyle(Style):
    styles = {Token: "", Keyword: "bold #005", Comment: "italic #888", String: "bg:#eee"}


class Brackets(Formatter):
    def format(self, tokens, outfile):
        for kind, value in tokens:
            outfile.write(f"<{kind[-1]}:{value}>" if kind and value.strip() else value)


if __name__ == "__main__":
    lexer = PlantLexer()
    lexer.add_filter(Shout())
    print(highlight(CODE, lexer, Brackets()))
    print(highlight(CODE, lexer, HtmlFormatter(style=PlantStyle, linenos="inline", nowrap=True)))
    print(HtmlFormatter(style=PlantStyle).get_style_defs(".c").count("\n") > 3)
    print(repr(highlight("x = 1", get_lexer_by_name("python"), get_formatter_by_name("terminal256"))))
    print(guess_lexer_for_filename("a.toml", "a = 1").name, sum(1 for _ in lex("SELECT 1;", get_lexer_by_name("sql"))))
