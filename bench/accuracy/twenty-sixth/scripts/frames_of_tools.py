"""Data frames with summaries, schemas, partitions and parameter dictionaries."""
import io
from enum import Enum

import pandas as pd
import sidetable  # noqa: F401
from dataclasses import dataclass
from lenses import lens
from morecantile import tms
from pandas_schema import Column, Schema
from pandas_schema.validation import CustomElementValidation, InListValidation, LeadingWhitespaceValidation
from quantiphy import Quantity
from sidetable import SideTableAccessor
from tabulate import tabulate
from triad import ParamDict, Schema as TriadSchema, SerializableRLock
from triad.collections.dict import IndexedOrderedDict
from triad.utils.convert import to_bool, to_timedelta
from triad.utils.hash import to_uuid
from adagio.specs import WorkflowSpec

CSV = "tool,shed,count,price\nsaw,green,3,10\naxe,green,1,20\nnail,red,100,1\n"


class Kind(Enum):
    CHEAP = "cheap"
    DEAR = "dear"

    @classmethod
    def of(cls, price):
        return cls.DEAR if price > 9 else cls.CHEAP


@dataclass
class Inventory:
    frame: pd.DataFrame

    @classmethod
    def read(cls, text):
        frame = pd.read_csv(io.StringIO(text))
        frame["kind"] = frame["price"].map(lambda p: Kind.of(p).value)
        return cls(frame)

    def check(self):
        schema = Schema([
            Column("tool", [LeadingWhitespaceValidation()]),
            Column("shed", [InListValidation(["green"])]),
            Column("count", [CustomElementValidation(lambda n: n > 1, "is too few")]),
        ])
        return [str(e)[:60] for e in schema.validate(self.frame[["tool", "shed", "count"]])]

    def summary(self):
        return self.frame.stb.freq(["shed"], value="count")

    def pivot(self):
        return self.frame.pivot_table(index="shed", values="price", aggfunc="sum").to_dict()


def main():
    stock = Inventory.read(CSV)
    print(tabulate(stock.summary(), headers="keys", tablefmt="plain").splitlines()[0])
    print(stock.check(), stock.pivot())
    print(stock.frame.stb.missing().shape, SideTableAccessor.__name__, stock.frame.groupby("kind")["count"].sum().to_dict())
    options = ParamDict({"a": "1", "b": {"c": True}})
    print(options.get("a", 0), options.get_or_throw("b", dict), TriadSchema("a:int,b:[str]").names, to_bool("yes"), to_timedelta("3 min"))
    order = IndexedOrderedDict([("x", 1), ("y", 2)])
    print(order.index_of_key("y"), order.get_key_by_index(0), len(to_uuid("a", 1)), SerializableRLock.__name__, WorkflowSpec.__name__)
    print(lens["a"].modify(str)({"a": 1}), Quantity("10 km").as_tuple(), tms.get("WGS1984Quad").crs is not None)


if __name__ == "__main__":
    main()
