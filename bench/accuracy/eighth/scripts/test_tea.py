import pytest


def brew(shop):
    return shop.boil(100)


def test_brew(mocker):
    shop = mocker.Mock()
    shop.boil.return_value = "tea"
    assert brew(shop) == "tea"


@pytest.mark.timeout(5)
def test_snapshot():
    assert sorted({"b": 1, "a": 2}) == ["a", "b"]


def test_speed(benchmark):
    assert benchmark.pedantic(sum, args=([1, 2],), rounds=1) == 3
