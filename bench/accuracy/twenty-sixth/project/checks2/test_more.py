"""More checks of the stock."""
import pytest


@pytest.fixture
def saw():
    return {"name": "saw", "count": 3}


@pytest.fixture
def nobody():
    return None


@pytest.mark.parametrize("n", [1, 2])
def test_count(saw, n):
    """A saw counts"""
    assert saw["count"] > n


class TestNames:
    def test_name(self, saw):
        assert saw["name"].startswith("s")
