"""Render a template with jinjanator's command line, called in process."""
import contextlib
import io
import pathlib
import tempfile

from jinjanator.cli import render_command

TEMPLATE = """\
{% for host in hosts %}
server {{ host.name }} {{ "%03d" | format(host.port) }};
{% endfor %}
"""
DATA = """\
hosts:
  - {name: alpha, port: 80}
  - {name: beta, port: 443}
"""

with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    (folder / "conf.j2").write_text(TEMPLATE)
    (folder / "data.yaml").write_text(DATA)
    (folder / "data.env").write_text("USER_NAME=ann\n")
    (folder / "hi.j2").write_text("hello {{ USER_NAME }}\n")
    for args in (["conf.j2", "data.yaml"], ["--format", "env", "hi.j2", "data.env"]):
        err = io.StringIO()
        with contextlib.redirect_stderr(err):
            text = render_command(folder, {}, None, ["jinjanate", "--quiet", *args[:-1], str(folder / args[-1])])
        print(text.strip())
