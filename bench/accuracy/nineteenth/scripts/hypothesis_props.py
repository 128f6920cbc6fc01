"""Property tests and a state machine, run without pytest."""
import tempfile
import unittest

from hypothesis import HealthCheck, Phase, assume, find, given, settings, strategies as st
from hypothesis.configuration import set_hypothesis_home_dir
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from sortedcontainers import SortedList

SCRATCH = tempfile.TemporaryDirectory()
set_hypothesis_home_dir(SCRATCH.name)
settings.register_profile("demo", max_examples=30, derandomize=True, database=None, deadline=None,
                          suppress_health_check=list(HealthCheck))
settings.load_profile("demo")

def encode(text):
    out = []
    for char in text:
        if out and out[-1][0] == char:
            out[-1][1] += 1
        else:
            out.append([char, 1])
    return out

class TestProperties(unittest.TestCase):
    @given(st.text("ab", max_size=12))
    def test_round_trip(self, text):
        self.assertEqual("".join(c * n for c, n in encode(text)), text)
    @given(st.dictionaries(st.sampled_from("xyz"), st.lists(st.booleans(), max_size=2)), st.data())
    def test_data(self, mapping, data):
        assume(len(mapping) != 3)
        if mapping:
            self.assertIn(data.draw(st.sampled_from(sorted(mapping))), mapping)

class SortedModel(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.real, self.model = SortedList(), []
    @rule(value=st.integers(0, 20))
    def add(self, value):
        self.real.add(value)
        self.model.append(value)
    @precondition(lambda self: self.model)
    @rule()
    def pop(self):
        self.model.remove(self.real.pop(0))
    @invariant()
    def same(self):
        assert list(self.real) == sorted(self.model)

if __name__ == "__main__":
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(TestProperties)
    suite.addTest(SortedModel.TestCase("runTest"))
    result = unittest.TextTestRunner(verbosity=0, stream=open("/dev/null", "w")).run(suite)
    print(result.testsRun, result.wasSuccessful())
    @settings(phases=[Phase.generate, Phase.shrink], print_blob=False, max_examples=200)
    @given(st.lists(st.integers()))
    def small_sums(numbers):
        if sum(numbers) > 100:
            raise AssertionError(numbers)
    try:
        small_sums()
    except AssertionError as exc:
        print("smallest", exc.args[0])
    print(find(st.integers(), lambda n: n > 17))
