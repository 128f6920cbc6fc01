from rich.columns import Columns
from rich.console import Console, Group
from rich.json import JSON
from rich.markdown import Markdown
from rich.panel import Panel
from rich.progress import track
from rich.syntax import Syntax
from rich.table import Table
from rich.tree import Tree

console = Console(width=70, force_terminal=False)
tree = Tree("project")
source = tree.add("src")
for name in ("a.py", "b.py"):
    source.add(f"[green]{name}")
tree.add("README")
table = Table("planet", "moons", show_footer=True)
for planet, moons in (("Earth", 1), ("Mars", 2), ("Jupiter", 95)):
    table.add_row(planet, str(moons), style="bold" if moons > 50 else None)
console.print(Columns([tree, table]))
console.print(Panel(Group(Markdown("# Title\n\n* one\n* two\n\n`code`"), JSON('{"a": [1, 2.5, null]}')), title="mixed"))
console.print(Syntax("def f(x):\n    return x ** 2\n", "python", line_numbers=True))
total = 0
for number in track(range(50), description="adding", console=console, transient=True):
    total += number
console.rule("[bold]total")
console.print(total, {"set": {1, 2}, "nested": {"list": list(range(5))}})
try:
    1 / 0
except ZeroDivisionError:
    console.print_exception(show_locals=False, width=60, max_frames=1)
print("done")
