"""Extract an API with griffe and look for breaking changes between two versions."""
import tempfile
from pathlib import Path

import griffe

V1 = '''"""Module."""
def area(w: int, h: int = 1) -> int:
    """Area.

    Parameters:
        w: Width.
        h: Height.

    Returns:
        The area.
    """
    return w * h
LIMIT = 3
'''
V2 = V1.replace("h: int = 1", "h: int").replace("LIMIT = 3\n", "")


def load(source, folder):
    path = Path(folder, "shapes")
    path.mkdir(parents=True)
    (path / "__init__.py").write_text(source)
    return griffe.load("shapes", search_paths=[folder], docstring_parser="google")


with tempfile.TemporaryDirectory() as tmp:
    old, new = load(V1, f"{tmp}/a"), load(V2, f"{tmp}/b")
    print(sorted(old.members), old["area"].returns)
    for section in old["area"].docstring.parsed:
        print(section.kind.value)
    for breakage in griffe.find_breaking_changes(old, new):
        print(breakage.kind.value, breakage.obj.path)
