"""Run a behave feature in a temp dir."""
import os
import tempfile
from pathlib import Path

from behave.__main__ import main
from behave.parser import parse_feature

FEATURE = """Feature: counting
  Scenario Outline: adding
    Given a counter at <a>
    When I add <b>
    Then it shows <c>
    Examples:
      | a | b | c |
      | 1 | 2 | 3 |
      | 4 | 4 | 8 |
"""
STEPS = """
from behave import given, when, then
@given("a counter at {n:d}")
def step_given(context, n): context.n = n
@when("I add {n:d}")
def step_when(context, n): context.n += n
@then("it shows {n:d}")
def step_then(context, n): assert context.n == n
"""
feature = parse_feature(FEATURE)
print(feature.name, [s.name for s in feature.scenarios])
with tempfile.TemporaryDirectory() as tmp:
    os.chdir(tmp)
    Path("features/steps").mkdir(parents=True)
    Path("features/count.feature").write_text(FEATURE)
    Path("features/steps/steps.py").write_text(STEPS)
    print(main(["--no-color", "--format", "plain", "--no-timings", "--no-summary", "features"]))
