"""Parse, rewrite and minify JavaScript; compile LESS."""
import io

import esprima
from calmjs.parse import es5
from calmjs.parse.asttypes import FunctionCall, Identifier, VarDecl
from calmjs.parse.unparsers.es5 import minify_print, pretty_print
from calmjs.parse.walkers import Walker
import calmjs.parse.rules as rules
from calmjs.parse.unparsers.es5 import Unparser

JS = """
// greet someone
var greeting = function (name, times) {
  for (var i = 0; i < times; i++) { console.log('Hello, ' + name); }
  return {name: name, count: [1, 2, 3].length};
};
greeting('Zoe', 2);
"""
LESS = """
@main: #3366cc;
@pad: 4px;
.box(@w: 10px) { width: @w * 2; padding: @pad + 1; }
nav { color: @main; .box(20px); a:hover { color: lighten(@main, 10%); } }
"""


class Counter(esprima.NodeVisitor):
    def __init__(self):
        self.names = []

    def visit_Identifier(self, node):
        self.names.append(node.name)


def with_calmjs():
    program = es5(JS)
    walker = Walker()
    print([n.value for n in walker.filter(program, lambda n: isinstance(n, Identifier))][:6])
    print([n.identifier.value for n in walker.filter(program, lambda n: isinstance(n, VarDecl))])
    for node in walker.filter(program, lambda n: isinstance(n, Identifier) and n.value == "name"):
        node.value = "who"
    print(minify_print(program))
    print(minify_print(program, obfuscate=True, obfuscate_globals=False))
    print(pretty_print(es5("if(a){b()}else{c()}")))
    print("".join(c.text for c in Unparser(rules=(rules.minimum(),))(es5("var x = 1 ;"))))
    print(walker.extract(program, lambda n: isinstance(n, FunctionCall)).lineno)


def with_esprima():
    tree = esprima.parseScript("const f = async (x) => { await g(x ** 2); };", {"loc": True})
    counter = Counter()
    counter.visit(tree)
    print(counter.names, tree.body[0].kind, tree.body[0].loc.end.column)
    print([(t.type, t.value) for t in esprima.tokenize("let y = `a${1}`;")])
    try:
        esprima.parseScript("var = 3")
    except esprima.Error as e:
        print(e)
    print(esprima.parseModule("import a from 'b'").body[0].type, list(esprima.toDict(tree))[:2])


def with_less():
    import lesscpy
    from lesscpy.lessc.color import Color

    print(lesscpy.compile(io.StringIO(LESS), minify=False))
    print(lesscpy.compile(io.StringIO(".a { .b { top: (2px * 3); } }"), xminify=True).strip())
    print(Color().fmt("#FA0"))


if __name__ == "__main__":
    with_calmjs()
    with_esprima()
    with_less()
