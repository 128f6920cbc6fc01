import pytest


def test_lengths(subtests):
    for word, length in [("tea", 3), ("jam", 3), ("bread", 5)]:
        with subtests.test(word=word):
            assert len(word) == length


@pytest.mark.parametrize("text", ["a", "b"])
def test_upper(text):
    assert text.upper().isupper()
