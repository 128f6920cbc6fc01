import sys

from cliff.app import App
from cliff.command import Command
from cliff.commandmanager import CommandManager


class Hello(Command):
    """Says hello."""

    def take_action(self, parsed_args):
        print("hello")


class Greeter(App):
    def __init__(self):
        super().__init__("greeter", "1.0", command_manager=CommandManager("greeter.commands"))
        self.command_manager.add_command("hello", Hello)


sys.exit(Greeter().run(["hello"]))
