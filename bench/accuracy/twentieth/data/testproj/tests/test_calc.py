import pytest


@pytest.fixture
def numbers(tmp_path):
    (tmp_path / "n").write_text("1 2 3")
    return [int(w) for w in (tmp_path / "n").read_text().split()]


@pytest.mark.parametrize("factor, total", [(1, 6), (2, 12)])
def test_sum(numbers, factor, total):
    assert sum(n * factor for n in numbers) == total


def test_error(capsys):
    with pytest.raises(ZeroDivisionError, match="zero"):
        1 / 0
    print("x")
    assert capsys.readouterr().out == "x\n"
