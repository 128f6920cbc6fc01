import pytest


def price(base, count=1, coupon=None):
    if count < 1:
        raise ValueError("count")
    total = base * count
    if coupon == "HALF":
        total /= 2
    return round(total, 2)


@pytest.fixture
def basket():
    return {"pen": (1.2, 3), "ink": (7.0, 1)}


@pytest.mark.parametrize(("coupon", "expected"), [(None, 10.6), ("HALF", 5.3)])
def test_total(basket, coupon, expected):
    assert sum(price(b, c, coupon) for b, c in basket.values()) == pytest.approx(expected)


def test_bad():
    with pytest.raises(ValueError):
        price(1, 0)
