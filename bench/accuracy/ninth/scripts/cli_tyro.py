import dataclasses

import tyro


@dataclasses.dataclass
class Brew:
    """Brews tea."""

    name: str = "mate"
    grams: int = 3


print(tyro.cli(Brew, args=["--grams", "5"]))
