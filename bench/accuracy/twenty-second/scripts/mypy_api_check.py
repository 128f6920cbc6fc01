import os
import tempfile
from pathlib import Path

from mypy import api

CODE = """
from dataclasses import dataclass
from typing import Protocol

class Shape(Protocol):
    def area(self) -> float: ...

@dataclass
class Square:
    side: float
    def area(self) -> float:
        return self.side ** 2

def total(shapes: list[Shape]) -> float:
    return sum(s.area() for s in shapes)

total([Square("2")])
total([3])
x: int = "no"
reveal_type(total)
"""
with tempfile.TemporaryDirectory() as folder:
    path = Path(folder, "shapes.py")
    path.write_text(CODE)
    os.chdir(folder)
    out, err, status = api.run(["shapes.py", "--strict", "--cache-dir", os.path.join(folder, "cache"), "--no-error-summary", "--python-version", "3.13"])
    os.chdir("/")
print(out)
print(err, status)
