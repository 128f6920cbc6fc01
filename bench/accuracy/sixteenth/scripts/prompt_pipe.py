"""prompt_toolkit session fed from a pipe, with completion, validation and key bindings."""
from prompt_toolkit import PromptSession
from prompt_toolkit.application import create_app_session
from prompt_toolkit.completion import CompleteEvent, WordCompleter
from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text import HTML, to_plain_text
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.output import DummyOutput
from prompt_toolkit.validation import Validator

completer = WordCompleter(["select", "insert", "set"])
bindings = KeyBindings()


@bindings.add("c-t")
def _(event):
    event.current_buffer.insert_text("<T>")


def main():
    print([c.text for c in completer.get_completions(Document("se"), CompleteEvent())])
    validator = Validator.from_callable(lambda s: len(s) < 20, error_message="too long")
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        session = PromptSession(HTML("<b>sql</b>> "), completer=completer, validator=validator, key_bindings=bindings)
        pipe.send_text("select 1\n")
        print(session.prompt())
        pipe.send_text("a\x14b\n")
        print(session.prompt())
        print(list(session.history.get_strings()))
    print(to_plain_text(HTML("<i>x</i> &lt; y")))


main()
