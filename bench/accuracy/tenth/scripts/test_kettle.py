import httpx
import pytest
from pytest_check import check


def test_cups():
    with check:
        assert 1 + 1 == 2


def test_http(httpx_mock):
    httpx_mock.add_response(url="https://example.org/teas", json=["mate"])
    assert httpx.get("https://example.org/teas").json() == ["mate"]


@pytest.mark.flaky(reruns=1)
def test_stable(httpx_mock):
    assert True
