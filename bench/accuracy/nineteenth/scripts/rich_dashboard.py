"""Trees, layouts and live output drawn to a string with rich."""
import io
import logging

from rich.columns import Columns
from rich.console import Console, Group
from rich.layout import Layout
from rich.live import Live
from rich.logging import RichHandler
from rich.markdown import Markdown
from rich.panel import Panel
from rich.progress import BarColumn, Progress, TextColumn
from rich.syntax import Syntax
from rich.table import Table
from rich.text import Text
from rich.theme import Theme
from rich.tree import Tree

THEME = Theme({"warn": "bold yellow", "host": "cyan"})

def make_console():
    return Console(file=io.StringIO(), width=60, theme=THEME, force_terminal=True, color_system="standard",
                   legacy_windows=False, _environ={})

def host_tree():
    tree = Tree("[host]cluster[/]")
    for name, services in {"web1": ["nginx"], "db1": ["postgres", "backup"]}.items():
        branch = tree.add(f":computer: {name}")
        for service in services:
            branch.add(Text(service, style="warn" if service == "backup" else ""))
    return tree

def layout():
    root = Layout()
    root.split_column(Layout(Panel("top"), size=3), Layout(name="low"))
    root["low"].split_row(Layout(host_tree(), name="left", ratio=2), Layout(Columns(["a", "b"])))
    return root

def main():
    console = make_console()
    console.print(layout(), height=12)
    console.print(Markdown("# Hi\n* one\n* `two`\n\n```python\nx = 1\n```"))
    console.print(Syntax("def f():\n    return 1", "python", line_numbers=True))
    table = Table("n", "square", title="Squares")
    with Live(table, console=console, auto_refresh=False) as live:
        for i in range(3):
            table.add_row(str(i), str(i * i))
            live.refresh()
    with Progress(TextColumn("{task.description}"), BarColumn(), console=console, auto_refresh=False) as progress:
        task = progress.add_task("copy", total=4)
        progress.update(task, advance=4)
    log = logging.getLogger("dash")
    log.addHandler(RichHandler(console=console, show_time=False, show_path=False))
    log.warning("disk %s", "full")
    try:
        {}["missing"]
    except KeyError:
        console.print_exception()
    print(Text.from_ansi(console.file.getvalue()).plain[:700])
    print(Group("a", "b").renderables, Text.from_markup("[warn]x[/]").spans)

if __name__ == "__main__":
    main()
