import tempfile

from hypothesis import given, settings, find, strategies as st
from hypothesis.configuration import set_hypothesis_home_dir
from hypothesis.database import InMemoryExampleDatabase
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

home = tempfile.TemporaryDirectory()
set_hypothesis_home_dir(home.name)
quick = settings(max_examples=40, derandomize=True, database=None, deadline=None)


def encode(text):
    out = []
    for char in text:
        if out and out[-1][0] == char:
            out[-1][1] += 1
        else:
            out.append([char, 1])
    return out


def decode(pairs):
    return "".join(c * n for c, n in pairs)


@quick
@given(st.text("abc"))
def round_trip(text):
    assert decode(encode(text)) == text


@quick
@given(st.lists(st.integers()), st.dictionaries(st.sampled_from("xyz"), st.floats(allow_nan=False)))
def sorting(numbers, table):
    assert sorted(sorted(numbers)) == sorted(numbers)
    assert dict(table.items()) == table


class Stack(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.real, self.size = [], 0

    @rule(n=st.integers(0, 5))
    def push(self, n):
        self.real.append(n)
        self.size += 1

    @rule()
    def pop(self):
        if self.real:
            self.real.pop()
            self.size -= 1

    @invariant()
    def same(self):
        assert len(self.real) == self.size


round_trip()
sorting()
run_state_machine_as_test(Stack, settings=settings(max_examples=10, stateful_step_count=8, derandomize=True, database=None, deadline=None))
print(find(st.lists(st.integers(0, 100)), lambda xs: sum(xs) >= 50, settings=settings(quick, database=InMemoryExampleDatabase())))
try:
    quick(given(st.integers(0, 1000))(lambda n: (_ for _ in ()).throw(AssertionError(n)) if n > 17 else None))()
except AssertionError as error:
    print("smallest", error)
