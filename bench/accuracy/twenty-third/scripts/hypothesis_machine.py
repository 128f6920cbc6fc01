"""A hypothesis state machine checked against a model, plus numpy and pandas strategies."""
import numpy as np
from hypothesis import HealthCheck, Phase, given, settings, strategies as st
from hypothesis.extra import numpy as hnp
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

PLAIN = settings(max_examples=10, database=None, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])


class Stack:
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)

    def pop(self):
        return self.items.pop()


class StackMachine(RuleBasedStateMachine):
    values = Bundle("values")

    def __init__(self):
        super().__init__()
        self.stack, self.model = Stack(), []

    @rule(target=values, n=st.integers(0, 9))
    def make(self, n):
        return n

    @rule(value=values)
    def push(self, value):
        self.stack.push(value)
        self.model.append(value)

    @precondition(lambda self: self.model)
    @rule()
    def pop(self):
        assert self.stack.pop() == self.model.pop()

    @invariant()
    def same(self):
        assert self.stack.items == self.model


@PLAIN
@given(hnp.arrays(np.int8, hnp.array_shapes(max_dims=2, max_side=4)))
def reversible(array):
    assert (array[::-1][::-1] == array).all()


@PLAIN
@given(st.emails(), st.from_regex(r"[a-f]{3}", fullmatch=True))
def text(mail, word):
    assert "@" in mail and len(word) == 3


run_state_machine_as_test(StackMachine, settings=PLAIN)
reversible()
text()
print("held")
