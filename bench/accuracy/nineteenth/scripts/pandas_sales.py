"""Clean, pivot and smooth sales figures with pandas."""
import argparse
import io
import tempfile
from pathlib import Path

import pandas as pd

CSV = """day,shop,item,qty,price
2024-01-01,North,tea,3,2.5
2024-01-01,South,tea,1,2.5
2024-01-02,North,mug,,7.0
2024-01-03,South,mug,2,7.0
2024-01-04,North,tea,5,2.4
2024-02-01,South,tea,4,2.6
"""


def read(text):
    frame = pd.read_csv(io.StringIO(text), parse_dates=["day"], dtype={"shop": "category"})
    return (frame.assign(qty=lambda f: f["qty"].fillna(0).astype(int))
                 .assign(total=lambda f: f["qty"] * f["price"]).set_index("day"))


@pd.api.extensions.register_dataframe_accessor("shops")
class ShopAccessor:
    def __init__(self, frame):
        self.frame = frame

    def best(self):
        return self.frame.groupby("shop", observed=True)["total"].sum().idxmax()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--window", type=int, default=2)
    args = parser.parse_args()
    sales = read(CSV)
    print(sales.pivot_table(index="shop", columns="item", values="total", aggfunc="sum", margins=True, observed=True))
    print(sales["total"].rolling(args.window).mean().round(2).tolist())
    print(sales.resample("MS")["qty"].agg(["sum", "max"]).to_dict("index"))
    print(sales.groupby(["shop", "item"], observed=True).agg(n=("qty", "size"), top=("price", "max")))
    prices = pd.DataFrame({"item": ["tea", "mug"], "cost": [1.0, 4.0]})
    merged = sales.reset_index().merge(prices, on="item", how="left", validate="m:1")
    print(merged.eval("margin = total - qty * cost")["margin"].round(1).tolist(), sales.shops.best())
    print(merged.melt(id_vars="item", value_vars=["qty", "cost"]).query("value > 3").shape)
    print(pd.cut(sales["price"], [0, 3, 10], labels=["low", "high"]).value_counts().to_dict())
    with tempfile.TemporaryDirectory() as tmp:
        sales.reset_index().to_json(Path(tmp, "s.json"), orient="records", lines=True, date_format="iso")
        print(pd.read_json(Path(tmp, "s.json"), lines=True).dtypes.astype(str).to_dict()["qty"])
    print(sales.head(1).to_html(classes="grid", border=0).count("<td>"))


if __name__ == "__main__":
    main()
