import pytest

from tinypkg import Shape, Square


@pytest.fixture
def square():
    return Square(3)


@pytest.mark.parametrize("side, area", [(1, 1), (2, 4), (0.5, 0.25)])
def test_area(side, area):
    assert Square(side).area() == pytest.approx(area)


def test_diagonal(square, capsys):
    print(square.diagonal())
    assert capsys.readouterr().out.startswith("4.24")


def test_abstract():
    with pytest.raises(NotImplementedError):
        Shape().area()
