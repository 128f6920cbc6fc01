"""Prints what the modules written in C contain, as the table `native-names-3.N.txt`.

Run with the interpreter to describe:  python3.15 -I native_names.py > native-names-3.15.txt
Lines: `m NAME` opens a module; `c NAME BASE,BASE ATTRIBUTE...` is a class in it, `a NAME MODULE.CLASS` a class defined
elsewhere, `f NAME...` functions, `t NAME NUMBER...` the instructions of which a function of `_opcode` is true, `i NAME=VALUE` an integer, `b NAME=0` or `1` a truth value, `s NAME=VALUE` a string, `o NAME...` any other object.

With `--signatures` it prints `native-signatures.txt` instead, what `inspect.signature` reads: `m NAME` opens a module, `s NAME TEXT` is the
`__text_signature__` of a function or class in it, `s CLASS.NAME TEXT` that of a method.

With `--nodes` it prints `syntax-nodes.txt`, the classes of `ast`: `n NAME FIELD:TYPE...`, where a type ends with `?` if it may be missing and with `*`
for a list of them; `p NAME FIELD:TYPE...` for one that has a place in the text as well.
"""
import importlib
import os
import re
import sys
import types

MOST_INSTRUCTIONS = 512
SKIPPED = {"_testcapi", "_xxtestfuzz", "xxlimited", "xxlimited_35", "xxsubtype", "_tkinter"}


def names_of_c_modules():
    names = set(sys.builtin_module_names)
    for folder in sys.path:
        if folder.endswith("lib-dynload"):
            names |= {file.split(".")[0] for file in os.listdir(folder) if file.endswith(".so")}
    return sorted(name for name in names if name not in SKIPPED and not name.startswith(("_test", "_xx", "xx")))


def base_name(base):
    return base.__name__ if base.__module__ == "builtins" else f"{base.__module__}.{base.__qualname__}"


def describe(module, name, value, lines, functions, others):
    if isinstance(value, type):
        home = value.__module__
        if value.__name__ == name and home in (module.__name__, module.__name__.lstrip("_")) or home == module.__name__:
            attributes = sorted(key for key in vars(value) if key not in ("__doc__", "__module__"))
            lines.append(f"c {name} {','.join(map(base_name, value.__bases__)) or '-'} {' '.join(attributes)}")
        else:
            lines.append(f"a {name} {home}.{value.__qualname__}")
    elif isinstance(value, bool):
        lines.append(f"b {name}={int(value)}")
    elif isinstance(value, int) and abs(value) < 2**63:
        lines.append(f"i {name}={int(value)}")
    elif isinstance(value, str) and len(value) < 80 and not set(value) & {"/", "\n"}:
        lines.append(f"s {name}={value}")
    elif isinstance(value, (types.BuiltinFunctionType, types.FunctionType)):
        functions.append(name)
    else:
        others.append(name)


def c_modules():
    for name in names_of_c_modules():
        try:
            yield importlib.import_module(name)
        except ImportError:
            continue


def text_signatures(prefix, names):
    for name in sorted(names):
        text = getattr(names[name], "__text_signature__", None)
        if isinstance(text, str) and not isinstance(names[name], types.FunctionType):
            yield f"s {prefix}{name} {text.replace(chr(10), ' ')}"
        if isinstance(names[name], type) and not prefix:
            yield from text_signatures(f"{name}.", vars(names[name]))


def signatures():
    hidden = {kind.__name__: kind for kind in vars(types).values() if isinstance(kind, type) and kind.__module__ == "builtins"}
    for module, names in [*((module.__name__, vars(module)) for module in c_modules()), ("types", hidden)]:
        lines = list(text_signatures("", names))
        if lines:
            print("m", module)
            print("\n".join(lines))


def main():
    for module in c_modules():
        lines, functions, others = [], [], []
        for name in sorted(vars(module)):
            if name in ("__doc__", "__name__", "__loader__", "__spec__", "__package__", "__file__", "__builtins__"):
                continue
            describe(module, name, vars(module)[name], lines, functions, others)
        print("m", module.__name__)
        for line in lines:
            print(line)
        if functions:
            print("f", *functions)
        if others:
            print("o", *others)
        if module.__name__ == "_opcode":
            for name in functions:
                if name.startswith("has_"):
                    print("t", name, *filter(getattr(module, name), range(MOST_INSTRUCTIONS)))
    print("m types")
    for name in sorted(vars(types)):
        value = vars(types)[name]
        if isinstance(value, type) and value.__module__ == "builtins":
            attributes = sorted(key for key in vars(value) if key not in ("__doc__", "__module__"))
            print(f"c {value.__name__} {','.join(map(base_name, value.__bases__))} {' '.join(attributes)}")


def nodes():
    import ast

    for name, kind in sorted(vars(ast).items()):
        if isinstance(kind, type) and issubclass(kind, ast.AST) and kind.__name__ == name and hasattr(kind, "_field_types"):
            fields = re.findall(r"([\w?*]+) (\w+)[,)]", kind.__doc__)
            assert tuple(field for _, field in fields) == kind._fields
            print("p" if kind._attributes else "n", name, *(f"{field}:{of}" for of, field in fields))


nodes() if "--nodes" in sys.argv else signatures() if "--signatures" in sys.argv else main()
