import pathlib
import tempfile
import textwrap

import blacken_docs
import black
from sybil import Document, Sybil
from sybil.parsers.rest import CaptureParser, DocTestParser, PythonCodeBlockParser, SkipParser

TEXT = textwrap.dedent('''\
    Title
    =====

    .. code-block:: python

        def  add(a,b):
            return a+b

    >>> add(1, 2)
    3

    .. skip: next

    >>> add(1, 2)
    5

    >>> add("a",
    ...     "b")
    'ab'
    ''')

with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder, "guide.rst")
    path.write_text(TEXT)
    sybil = Sybil(parsers=[DocTestParser(), PythonCodeBlockParser(), SkipParser(), CaptureParser()], path=folder, pattern="*.rst")
    document = sybil.parse(path)
    for example in document.examples():
        try:
            example.evaluate()
            print(example.line, "ok")
        except Exception as problem:
            print(example.line, type(problem).__name__)
    print(sorted(name for name in document.namespace if not name.startswith("_")))
    text, errors = blacken_docs.format_str(TEXT, black.FileMode(line_length=60))
    print(text.splitlines()[5:8], errors)
    print(blacken_docs.main([str(path)]), "def add(a, b):" in path.read_text())
