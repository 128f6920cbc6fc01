import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "src"))
from inventory import Item, Stock


def test_add():
    assert Stock().add(Item("saw")).items["saw"].count == 1


def test_find():
    """Finds by a part of the name"""
    assert [i.name for i in Stock().add(Item("saw")).find("a")] == ["saw"]
