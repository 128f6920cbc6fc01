"""Compiling a SystemRDL register map and walking it; Kconfig symbols next to it."""
import os
import sys
import tempfile

import kconfiglib
from systemrdl import RDLCompiler, RDLListener, RDLWalker, RDLCompileError
from systemrdl.node import FieldNode

RDL = """
addrmap chip {
    name = "Chip";
    reg status_t { field { sw=r; hw=w; } busy[1]; field { sw=rw; hw=r; } depth[4:1] = 3; };
    status_t status @ 0x0;
    status_t copies[2] @ 0x10;
};
"""
KCONFIG = """
config NET
    bool "Network"
    default y
config PORT
    int "Port"
    depends on NET
    default 80
"""


class Printer(RDLListener):
    def __init__(self):
        self.depth = 0
        self.fields = []

    def enter_Component(self, node):
        if not isinstance(node, FieldNode):
            print("  " * self.depth + node.get_path_segment())
            self.depth += 1

    def enter_Field(self, node):
        self.fields.append((node.get_path(), node.low, node.high, node.get_property("reset")))

    def exit_Component(self, node):
        if not isinstance(node, FieldNode):
            self.depth -= 1


def main():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "chip.rdl")
        with open(path, "w") as sink:
            sink.write(RDL)
        compiler = RDLCompiler()
        compiler.compile_file(path)
        printer = Printer()
        RDLWalker(unroll=True).walk(compiler.elaborate(), printer)
        print(len(printer.fields), printer.fields[1])
        config = os.path.join(folder, "Kconfig")
        with open(config, "w") as sink:
            sink.write(KCONFIG)
        tree = kconfiglib.Kconfig(config)
        print({name: tree.syms[name].str_value for name in ("NET", "PORT")})
        tree.syms["NET"].set_value("n")
        print(repr(tree.syms["PORT"].str_value))


main()
