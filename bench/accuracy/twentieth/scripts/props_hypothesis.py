import string
from hypothesis import HealthCheck, assume, example, find, given, note, settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

settings.register_profile("quick", max_examples=40, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck))
settings.load_profile("quick")


def encode(text):
    out = []
    for ch in text:
        if out and out[-1][0] == ch:
            out[-1][1] += 1
        else:
            out.append([ch, 1])
    return out


def decode(runs):
    return "".join(ch * n for ch, n in runs)


def buggy_median(values):
    return sorted(values)[len(values) // 2]


@given(st.text(alphabet=string.ascii_lowercase[:3]))
@example("")
def test_roundtrip(text):
    assert decode(encode(text)) == text


@given(st.lists(st.integers(-100, 100), min_size=1))
def test_median(values):
    assume(len(values) > 1)
    note(f"len {len(values)}")
    middle = buggy_median(values)
    assert sum(v < middle for v in values) == sum(v > middle for v in values)


@st.composite
def intervals(draw):
    low = draw(st.integers(0, 50))
    return low, draw(st.integers(low, 60))


@given(intervals(), st.data())
def test_interval(interval, data):
    inside = data.draw(st.integers(*interval))
    assert interval[0] <= inside <= interval[1]


class StackMachine(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.model, self.size = [], 0

    @rule(value=st.integers())
    def push(self, value):
        self.model.append(value)
        self.size += 1

    @rule()
    def pop(self):
        if self.model:
            self.model.pop()
            self.size -= 1

    @invariant()
    def agree(self):
        assert len(self.model) == self.size


if __name__ == "__main__":
    for test in (test_roundtrip, test_median, test_interval):
        try:
            test()
            print(test.__name__, "holds")
        except AssertionError:
            print(test.__name__, "is falsified")
    run_state_machine_as_test(StackMachine)
    print(find(st.lists(st.integers()), lambda xs: sum(xs) >= 10, settings=settings(derandomize=True, database=None)))
