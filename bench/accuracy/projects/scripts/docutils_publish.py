from docutils.core import publish_parts

TEXT = "Title\n=====\n\n* one\n* *two*\n\n.. note:: careful\n\n.. code:: python\n\n   x = 1\n"

if __name__ == "__main__":
    parts = publish_parts(TEXT, writer="html5")
    print(parts["title"], "admonition" in parts["body"], "<em>two</em>" in parts["body"])
