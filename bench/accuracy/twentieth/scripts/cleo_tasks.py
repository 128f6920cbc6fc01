from cleo.application import Application
from cleo.commands.command import Command
from cleo.helpers import argument, option
from cleo.testers.application_tester import ApplicationTester
from cleo.testers.command_tester import CommandTester


class Store(dict):
    def add(self, name, priority):
        self[name] = priority
        return len(self)


store = Store()


class AddCommand(Command):
    name = "task add"
    description = "Adds a task"
    arguments = [argument("title", "what to do", multiple=True)]
    options = [option("priority", "p", "how urgent", flag=False, default="5")]

    def handle(self):
        title = " ".join(self.argument("title"))
        try:
            priority = int(self.option("priority"))
        except ValueError:
            self.line_error("<error>priority is no number</error>")
            return 2
        number = store.add(title, priority)
        self.line(f"<info>#{number}</info> {title}")
        return 0


class ListCommand(Command):
    name = "task list"
    description = "Lists tasks"
    options = [option("reverse", "r", "most urgent last", flag=True)]

    def handle(self):
        rows = sorted(store.items(), key=lambda kv: kv[1], reverse=self.option("reverse"))
        table = self.table()
        table.set_headers(["Task", "Priority"])
        table.set_rows([[t, str(p)] for t, p in rows])
        table.render()
        if self.confirm("Clear the list?", False):
            store.clear()
            self.line("cleared")


def build():
    app = Application("todo", "0.9")
    app.add(AddCommand())
    app.add(ListCommand())
    return app


app = build()
app.auto_exits(False)
tester = CommandTester(app.find("task add"))
for args in ("buy milk -p 3", "fix roof --priority 1", "dance -p often"):
    print(tester.execute(args), tester.io.fetch_output().strip(), tester.io.fetch_error().strip())
lister = CommandTester(app.find("task list"))
lister.execute("--reverse", inputs="no")
print(lister.io.fetch_output())
lister.execute("", inputs="yes")
print(lister.io.fetch_output(), len(store))
whole = ApplicationTester(app)
whole.execute("list")
print(whole.io.fetch_output())
