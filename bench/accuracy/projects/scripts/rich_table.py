from rich.console import Console
from rich.markdown import Markdown
from rich.syntax import Syntax
from rich.table import Table

if __name__ == "__main__":
    console = Console(width=60)
    table = Table("name", "value", title="Things")
    table.add_row("one", "[bold]1[/bold]")
    console.print(table)
    console.print(Markdown("# Head\n\n* a\n* b"))
    console.print(Syntax("def f(): pass", "python"))
