"""One little language in several parsing tools, a C++ header, Lua tables and CEL rules."""
import enum

import hcl
import pe
import reparse
from CppHeaderParser import CppHeader
from constructs import Construct, Node, RootConstruct
from pe.actions import Pack
from pe.operators import Class, Star
from pygments.lexers import get_lexer_by_name
from slpp import slpp as lua
from vininfo import Vin

JSON = r"""
    Start    <- Spacing Value Spacing EOF
    Value    <- List / INTEGER / Word
    List     <- "[" Spacing (Value (COMMA Value)*)? Spacing "]"
    INTEGER  <- ~( "-"? [0-9]+ )
    Word     <- ~[a-z]+
    COMMA    <- Spacing "," Spacing
    Spacing  <- [\t\n\r ]*
    EOF      <- !.
"""
HEADER = """
namespace shed {
class Tool : public Thing {
public:
    Tool(int size);
    int cut(double depth, const char* wood) const;
    enum Grade { RUSTY, NEW };
private:
    int size_;
};
}
"""


class Kind(enum.Enum):
    NUMBER = int
    WORD = str
    LIST = list

    @classmethod
    def of(cls, value):
        return next(k for k in cls if isinstance(value, k.value))


class Stack(Construct):
    def __init__(self, scope, name, kind):
        super().__init__(scope, name)
        self.kind = kind


def main():
    parser = pe.compile(JSON, actions={"List": Pack(list), "INTEGER": int}, flags=pe.OPTIMIZE)
    value = parser.match("[1, [saw, -2], axe]").value()
    print(value, [Kind.of(v).name for v in value], Star(Class("a")).op.name)
    header = CppHeader(HEADER, argType="string")
    tool = header.classes["Tool"]
    print([m["name"] for m in tool["methods"]["public"]], tool["enums"]["public"][0]["name"])
    print(lua.decode('{ a = 1, b = { "x", "y" } }'), lua.encode({"k": [1, 2]}).replace("\n", " "))
    print(hcl.loads('service "web" { port = 80 }'))
    print(Vin("XTAGFK330JY144213").country)
    root = RootConstruct()
    Stack(Stack(root, "net", "vpc"), "db", "sql")
    print([Node.of(c).path for c in Node.of(root).find_all()], get_lexer_by_name("lua").name)
    print(reparse.__name__)


if __name__ == "__main__":
    main()
