"""A todo program with argh, its commands dispatched from literal argv lists."""
import io
from typing import Optional

import argh
from argh import CommandError, arg

TASKS = []


def add(text: str, *, priority: int = 1, due: Optional[str] = None):
    """Add a task."""
    TASKS.append((priority, text, due))
    return f"added #{len(TASKS)}"


@arg("--sort", choices=["text", "priority"], help="what to sort by")
@argh.aliases("ls")
def show(*, sort: str = "text", reverse: bool = False):
    """List the tasks."""
    key = {"text": lambda t: t[1], "priority": lambda t: t[0]}[sort]
    for priority, text, due in sorted(TASKS, key=key, reverse=reverse):
        yield f"[{priority}] {text}" + (f" (due {due})" if due else "")


@argh.wrap_errors([IndexError], processor=lambda e: f"no such task ({type(e).__name__})")
def done(number: int):
    if number < 1:
        raise CommandError("numbers start at 1")
    return f"done: {TASKS.pop(number - 1)[1]}"


parser = argh.ArghParser(prog="todo", description=__doc__)
parser.add_commands([add, show])
parser.add_commands([done], group_name="task", group_kwargs={"title": "work on one task"})

for argv in (
    ["add", "write", "--priority", "3"],
    ["add", "call", "-d", "monday"],
    ["ls", "--sort", "priority", "-r"],
    ["task", "done", "1"],
    ["show"],
):
    out = io.StringIO()
    parser.dispatch(argv, output_file=out)
    print(argv[0], "->", out.getvalue().strip().replace("\n", " / "))
print("show" in parser.format_help())
