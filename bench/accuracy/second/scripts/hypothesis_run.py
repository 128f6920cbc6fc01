from hypothesis import given, settings, strategies as st


@settings(max_examples=5, database=None, derandomize=True)
@given(st.lists(st.integers()))
def check(values):
    assert sorted(sorted(values)) == sorted(values)


check()
print("ok")
