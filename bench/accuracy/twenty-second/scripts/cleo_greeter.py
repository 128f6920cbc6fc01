from cleo.application import Application
from cleo.commands.command import Command
from cleo.helpers import argument, option
from cleo.testers.command_tester import CommandTester


class GreetCommand(Command):
    name = "greet"
    description = "Greets someone"
    arguments = [argument("name", description="Who?", optional=True, default="you")]
    options = [option("yell", "y", description="In capitals", flag=True), option("times", "t", flag=False, default="1")]

    def handle(self):
        text = f"Hello {self.argument('name')}"
        if self.option("yell"):
            text = text.upper()
        for _ in range(int(self.option("times"))):
            self.line(f"<info>{text}</info>")
        return 0


class TableCommand(Command):
    name = "stats table"
    description = "Shows a table"

    def handle(self):
        table = self.table(["name", "score"], [["ann", "3"], ["bob", "5"]])
        table.render()
        return 0


application = Application("demo", "0.1")
application.add(GreetCommand())
application.add(TableCommand())
tester = CommandTester(application.find("greet"))
print(tester.execute("World --yell -t 2"), tester.io.fetch_output())
tester = CommandTester(application.find("stats table"))
print(tester.execute(), tester.io.fetch_output())
