import pytest
from pytest_lazy_fixtures import lf


@pytest.fixture
def two():
    return 2


@pytest.fixture
def three():
    return 3


@pytest.mark.order(2)
@pytest.mark.parametrize("value, square", [(lf("two"), 4), (lf("three"), 9)])
def test_square(value, square):
    assert value * value == square


@pytest.mark.order(1)
def test_first(two):
    assert two % 2 == 0
