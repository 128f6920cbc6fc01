"""A tidy-up tool built on the Python APIs of isort, black, mypy and pylint's astroid."""
import argparse
import difflib
import tempfile
import textwrap
from pathlib import Path

UGLY = textwrap.dedent('''\
    import sys, os
    from typing import  List
    import requests
    from mypkg import thing
    def  total( xs : List[int],*,start = 0 )->int :
        result=start
        for x in xs : result+=x
        return str( result )
    class A( object ):
        name : str = 'x'
        def hello( self ): return f"hi { self.name }"
    total( ["a"], start = 1 )
    ''')


def sort_imports(source):
    import isort
    config = isort.Config(profile="black", known_first_party=["mypkg"], force_sort_within_sections=True)
    print("sorted already?", isort.check_code(source, config=config), isort.place_module("os"), isort.place_module("mypkg", config=config))
    return isort.code(source, config=config)


def format_code(source):
    import black
    mode = black.Mode(target_versions={black.TargetVersion.PY312}, line_length=60)
    done = black.format_str(source, mode=mode)
    try:
        black.format_file_contents(done, fast=False, mode=mode)
    except black.NothingChanged:
        print("stable")
    try:
        black.format_str("def broken(:\n", mode=mode)
    except black.InvalidInput as error:
        print("black:", str(error).split(":")[0])
    return done


def type_check(path: Path):
    from mypy import api
    out, err, status = api.run([str(path), "--ignore-missing-imports", "--no-error-summary", "--no-incremental", f"--cache-dir={path.parent / 'cache'}", "--hide-error-context"])
    for line in out.splitlines():
        print("mypy:", line.replace(str(path.parent), "."))
    return status


def look(source):
    import astroid
    tree = astroid.parse(source, module_name="ugly")
    for node in tree.nodes_of_class((astroid.nodes.FunctionDef, astroid.nodes.ClassDef)):
        print(f"{node.lineno:3} {node.qname()} ({len(list(node.get_children()))} children)")
    call = next(tree.nodes_of_class(astroid.nodes.Return))
    print("returns", [str(value.pytype()) for value in call.value.infer()])


def main(argv=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--diff", action=argparse.BooleanOptionalAction, default=True)
    options = parser.parse_args(argv)
    tidy = format_code(sort_imports(UGLY))
    if options.diff:
        print("".join(list(difflib.unified_diff(UGLY.splitlines(True), tidy.splitlines(True), "before", "after", n=0))))
    look(tidy)
    with tempfile.TemporaryDirectory() as name:
        path = Path(name, "ugly.py")
        path.write_text(tidy)
        print("mypy status", type_check(path))


if __name__ == "__main__":
    main()
