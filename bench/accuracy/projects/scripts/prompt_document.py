from prompt_toolkit.completion import WordCompleter
from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text import HTML, to_plain_text
from prompt_toolkit.validation import Validator

if __name__ == "__main__":
    completer = WordCompleter(["alpha", "alps", "beta"])
    print([c.text for c in completer.get_completions(Document("al"), None)], to_plain_text(HTML("<b>bold</b>")))
    print(Validator.from_callable(str.isdigit) is not None)
