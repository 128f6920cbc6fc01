import urllib.request

import pytest


def test_tea(httpserver):
    httpserver.expect_request("/tea").respond_with_json({"tea": "mate"})
    with urllib.request.urlopen(httpserver.url_for("/tea")) as answer:
        assert b'"tea": "mate"' in answer.read()


def test_data(num_regression=None):
    assert pytest.approx(1.0) == 1
