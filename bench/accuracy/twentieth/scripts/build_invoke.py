import io
import sys
import tempfile
from pathlib import Path

from invoke import Collection, Config, Context, MockContext, Program, Result, task
from invoke.exceptions import Exit, Failure, UnexpectedExit
from tablib import Databook, Dataset
from tablib.exceptions import InvalidDimensions
from parso import load_grammar, parse
from parso.python.tree import Function


@task(help={"name": "who to greet"})
def greet(c, name="world", loud=False):
    """Say hello."""
    text = f"hello {name}"
    print(text.upper() if loud else text)


@task(pre=[greet], iterable=["files"])
def count(c, files):
    """Count functions in FILES."""
    table = Dataset(headers=["file", "functions", "lines"])
    for file in files or []:
        source = Path(file).read_text()
        tree = parse(source)
        table.append([Path(file).name, sum(1 for _ in tree.iter_funcdefs()), len(source.splitlines())])
    print(table.sort("functions", reverse=True).export("csv").replace("\r", ""), end="")
    print(table.export("json"))


@task
def shell(c):
    """Run a command."""
    result = c.run("echo one; echo two >&2; exit 3", warn=True, hide=True)
    print(result.exited, result.stdout.strip(), result.stderr.strip(), result.failed)
    try:
        c.run("false", hide=True)
    except UnexpectedExit as error:
        print("exit", error.result.exited)
    raise Exit("finished", code=0)


def syntax_errors(code):
    grammar = load_grammar()
    module = grammar.parse(code)
    return [(e.start_pos, e.message) for e in grammar.iter_errors(module)]


def main():
    namespace = Collection(greet, count, Collection("sh", shell))
    namespace.configure({"run": {"echo": False}})
    program = Program(name="build", version="0.1", namespace=namespace)
    with tempfile.TemporaryDirectory() as folder:
        for number in (1, 2):
            Path(folder, f"m{number}.py").write_text("def f(): pass\n" * number + "class A:\n    def g(self): pass\n")
        args = [f"--files={folder}/m{n}.py" for n in (1, 2)]
        for line in (["greet", "--loud", "--name", "ann"], ["count", *args], ["--list"], ["sh.shell"], ["nothing"]):
            try:
                program.run(["build", *line], exit=False)
            except Exit as error:
                print("Exit", error.code)
    mock = MockContext(run={"git status": Result("clean\n")})
    print(mock.run("git status").stdout.strip())
    print(syntax_errors("x = = 3\nfor:\n"))
    try:
        Dataset(headers=["a"]).append([1, 2])
    except InvalidDimensions as error:
        print(type(error).__name__)
    print(Databook([Dataset([1, 2], headers="ab", title="t")]).export("yaml"))


if __name__ == "__main__":
    main()
