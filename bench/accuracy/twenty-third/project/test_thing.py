import pytest
from pkg.thing import add


@pytest.mark.parametrize("n", [1, 2])
def test_add(n, capsys):
    print(add(n, 1))
    assert capsys.readouterr().out == f"{n + 1}\n"
