import os

import pytest


@pytest.fixture
def basket():
    return ["pen", "ink"]


def describe_basket():
    def it_has_two(basket):
        assert len(basket) == 2

    def it_can_grow(basket):
        assert basket + ["paper"] != basket


@pytest.mark.dependency()
def test_first(basket):
    assert basket[0] == "pen"


@pytest.mark.dependency(depends=["test_first"])
@pytest.mark.parametrize("n", [1, 2])
def test_second(basket, n):
    assert len(basket) >= n
