import io
from dataclasses import dataclass
from datetime import timedelta

from rich.console import Console, Group
from rich.table import Table
from rich.panel import Panel
from rich.tree import Tree


@dataclass
class Job:
    name: str
    seconds: int
    state: str
    needs: tuple = ()


JOBS = [Job("fetch", 3, "done"), Job("build", 75, "done", ("fetch",)), Job("test", 200, "failed", ("build",)), Job("ship", 0, "waiting", ("test", "build"))]
COLOURS = {"done": "green", "failed": "bold red", "waiting": "dim"}


def table(jobs):
    grid = Table(title="Jobs", row_styles=["", "on grey11"], show_footer=True)
    grid.add_column("Name", footer=f"{len(jobs)} jobs")
    grid.add_column("Time", justify="right", footer=str(timedelta(seconds=sum(j.seconds for j in jobs))))
    grid.add_column("State", justify="center")
    for job in jobs:
        grid.add_row(job.name, str(timedelta(seconds=job.seconds)), f"[{COLOURS[job.state]}]{job.state}[/]", end_section=job.state == "failed")
    return grid


def tree(jobs, root):
    by_name = {j.name: j for j in jobs}

    def grow(branch, job):
        for need in job.needs:
            grow(branch.add(f"[cyan]{need}"), by_name[need])
        return branch
    return grow(Tree(root), by_name[root])


def bars(console):
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
    with Progress(TextColumn("{task.description}"), BarColumn(20), MofNCompleteColumn(), console=console, auto_refresh=False) as progress:
        for job in JOBS:
            task = progress.add_task(job.name, total=max(job.seconds, 1))
            progress.update(task, completed=job.seconds)


def boom(console):
    from rich.traceback import Traceback
    try:
        {}["missing"]
    except KeyError:
        console.print(Traceback(show_locals=False, width=80, extra_lines=1))


if __name__ == "__main__":
    out = io.StringIO()
    console = Console(file=out, width=80, force_terminal=True, color_system="truecolor", record=True, legacy_windows=False)
    console.rule("[b]CI")
    console.print(Group(table(JOBS), Panel.fit(tree(JOBS, "ship"), title="why")))
    bars(console)
    from rich.markdown import Markdown
    from rich.syntax import Syntax
    console.print(Markdown("# Notes\n\n1. *slow* `test`\n2. **fix** it\n\n> soon\n\n```python\nx = 1\n```"))
    console.print(Syntax("def f(x):\n    return x + 1\n", "python", line_numbers=True), {"a": [1, 2], "b": (None, True)})
    console.log("with :rocket: emoji", log_locals=False)
    boom(console)
    plain = console.export_text(clear=False)
    print("\n".join(line for line in plain.splitlines() if "emoji" not in line)[:2200])
    print(len(console.export_html(inline_styles=True)) > 2000, "\x1b[" in out.getvalue())
