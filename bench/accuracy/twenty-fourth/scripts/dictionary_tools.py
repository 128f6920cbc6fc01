"""Nested data with scalpl, flatdict, attrdict, dictor and friends."""
import json
import os
from dataclasses import dataclass, field

import flatdict
from attrdict import AttrDict, AttrMap
from dictor import dictor
from scalpl import Cut

PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "project", "data.json")


@dataclass
class Report:
    lines: list = field(default_factory=list)

    def add(self, name, value):
        self.lines.append(f"{name:<8} {value}")

    def show(self):
        print("\n".join(self.lines))


def main():
    with open(PATH) as source:
        data = json.load(source)
    report = Report()
    cut = Cut(data)
    cut["shop.items[1].price"] += 1
    cut.setdefault("shop.owner.name", "Ann")
    report.add("scalpl", (cut["shop.items[1].price"], "shop.owner" in cut, sorted(cut["shop"])))

    flat = flatdict.FlatterDict(data, delimiter="/")
    report.add("flatdict", [key for key in flat.keys()][:3])
    flat = flatdict.FlatDict({"a": {"b": 1}, "c": 2})
    flat["a:d"] = 7
    report.add("flat", flat.as_dict())

    attr = AttrDict(data["shop"])
    attr.extra = {"level": 3}
    report.add("attrdict", (attr.name, attr.extra.level, (attr + {"name": "New"}).name))
    report.add("attrmap", AttrMap({"x": [{"y": 1}]}).x[0].y)

    report.add("dictor", dictor(data, "shop.items.0.name") + str(dictor(data, "shop.none", default=5)))
    report.add("case", dictor(data, "SHOP.Name", ignorecase=True))
    report.show()


if __name__ == "__main__":
    main()
