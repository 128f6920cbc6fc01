"""Run a small build pipeline with pypyr, with a step of our own."""
import logging
import sys
import tempfile
import types
from pathlib import Path

from pypyr import pipelinerunner
from pypyr.context import Context
from pypyr.dsl import PyString, SicString
from pypyr.errors import KeyNotInContextError, PipelineNotFoundError
import pypyr.config

PIPELINE = """\
context_parser: pypyr.parser.keyvaluepairs
steps:
  - name: pypyr.steps.set
    in:
      set:
        greeting: hello {who}
        numbers: [1, 2, 3]
  - name: mysteps
    foreach: !py numbers
    in:
      factor: 10
  - name: pypyr.steps.py
    run: !py who == 'zoe'
    in:
      py: |
        total = sum(squares)
        save('total')
  - name: pypyr.steps.call
    in:
      call: report
  - name: pypyr.steps.assert
    in:
      assert: !py total == 140
  - pypyr.steps.stopstepgroup
report:
  - name: pypyr.steps.filewrite
    in:
      fileWrite:
        path: '{out}'
        payload: 'total is {total}'
on_failure:
  - name: pypyr.steps.echo
    in:
      echoMe: oh no
"""


def run_step(context):
    context.assert_key_has_value("factor", __name__)
    context.setdefault("squares", []).append(context["i"] ** 2 * context["factor"])


def main():
    module = types.ModuleType("mysteps")
    module.run_step = run_step
    sys.modules["mysteps"] = module
    with tempfile.TemporaryDirectory() as tmp:
        folder = Path(tmp)
        (folder / "build.yaml").write_text(PIPELINE)
        out = folder / "out.txt"
        context = pipelinerunner.run(str(folder / "build"), args_in=["who=zoe", f"out={out}"])
        print(context["greeting"], context["squares"], context["total"])
        print(out.read_text())
        try:
            pipelinerunner.run("nowhere", py_dir=folder)
        except PipelineNotFoundError as e:
            print(type(e).__name__)
    ctx = Context({"a": 1, "b": {"c": "{a}!"}})
    print(ctx.get_formatted("b"), ctx.get_formatted_value("{b[c]} {a:03d}"), PyString("a + 1").get_value(ctx))
    ctx.merge({"b": {"d": [1]}})
    print(ctx, SicString("{raw}").get_value(ctx))
    try:
        ctx.get_formatted_value("{nope}")
    except KeyNotInContextError as e:
        print(str(e)[:30])
    print(pypyr.config.config.default_group)


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    main()
