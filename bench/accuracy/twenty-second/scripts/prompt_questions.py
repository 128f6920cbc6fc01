"""Drive questionary and prompt_toolkit through a pipe, without a terminal."""
import questionary
from prompt_toolkit import PromptSession
from prompt_toolkit.completion import NestedCompleter, WordCompleter
from prompt_toolkit.document import Document
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from prompt_toolkit.validation import ValidationError, Validator


class Number(Validator):
    def validate(self, document):
        if not document.text.isdigit():
            raise ValidationError(message="not a number", cursor_position=0)


with create_pipe_input() as pipe:
    session = PromptSession(input=pipe, output=DummyOutput(), validator=Number())
    pipe.send_text("42\r")
    print(session.prompt("number> "))
    pipe.send_text("sec\x01in\r")
    print(PromptSession(input=pipe, output=DummyOutput()).prompt())
    pipe.send_text("Ada\r")
    print(questionary.text("Name?", input=pipe, output=DummyOutput()).unsafe_ask())
    pipe.send_text("y")
    print(questionary.confirm("Sure?", input=pipe, output=DummyOutput()).unsafe_ask())
    pipe.send_text("\x1b[B\r")
    print(questionary.select("Colour?", choices=["red", "green", "blue"], input=pipe, output=DummyOutput()).unsafe_ask())

for completer, text in ((WordCompleter(["apple", "apricot", "pear"]), "ap"), (NestedCompleter.from_nested_dict({"show": {"users": None, "groups": None}}), "show ")):
    print([c.text for c in completer.get_completions(Document(text), CompleteEvent())])
