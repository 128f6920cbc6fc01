"""Weekly store report: read csv and json, clean, merge, pivot, resample, and write results."""
import io
import tempfile
from pathlib import Path

import numpy as np
import pandas as pd

SALES = """date,store,product,units,price
2024-01-01,S1,tea,5,3.50
2024-01-01,S2,cake,2,"12,00"
2024-01-03,S1,cake,,11.5
2024-01-08,S2,tea,7,3.25
2024-01-09,S1,tea,4,3.50
2024-01-09,S3,tea,1,3.00
"""
STORES = '[{"store":"S1","info":{"city":"Bonn","open":true}},{"store":"S2","info":{"city":"Kiel","open":false}}]'


def load() -> pd.DataFrame:
    frame = pd.read_csv(io.StringIO(SALES), parse_dates=["date"], dtype={"price": "string"})
    return frame.assign(
        price=lambda f: pd.to_numeric(f["price"].str.replace(",", ".", regex=False)).astype(float),
        units=lambda f: f.groupby("product")["units"].transform(lambda s: s.fillna(s.median())).astype("Int64"),
        product=lambda f: f["product"].astype("category"),
    )


def stores() -> pd.DataFrame:
    import json
    return pd.json_normalize(json.loads(STORES), sep="_").rename(columns=lambda c: c.removeprefix("info_"))


def report(frame: pd.DataFrame, folder: Path):
    frame = frame.eval("total = units * price")
    merged = frame.merge(stores(), on="store", how="left", validate="m:1", indicator=True)
    print(merged["_merge"].value_counts().to_dict())
    pivot = merged.pivot_table(index="city", columns="product", values="total", aggfunc="sum", margins=True, observed=False, fill_value=0)
    print(pivot.to_string(float_format="{:.2f}".format))
    weekly = frame.set_index("date").resample("W")["total"].agg(["sum", "count"])
    print(weekly.assign(change=weekly["sum"].pct_change().round(3)))
    print(frame.groupby("store").agg(units=("units", "sum"), best=("total", "max"), days=("date", "nunique")).sort_values("best").to_dict("index"))
    long = pivot.reset_index().melt(id_vars="city").query("value > 20 and city != 'All'")
    long.to_csv(folder / "long.csv", index=False)
    weekly.to_json(folder / "weekly.json", orient="table")
    frame.to_pickle(folder / "frame.pkl")
    pd.testing.assert_frame_equal(pd.read_pickle(folder / "frame.pkl"), frame)
    print((folder / "long.csv").read_text(), pd.read_json(folder / "weekly.json", orient="table").shape)


def main():
    frame = load()
    print(frame.dtypes.astype(str).to_dict(), frame["units"].isna().sum())
    with tempfile.TemporaryDirectory() as name:
        report(frame, Path(name))
    series = pd.Series(np.arange(6.0), index=pd.date_range("2024-03-30", periods=6, freq="12h", tz="Europe/Berlin"))
    print(series.rolling("1D").mean().tail(2), series.tz_convert("UTC").index[-1])
    print(pd.cut(frame["price"], [0, 3.4, 10, 20], labels=["low", "mid", "top"]).value_counts(sort=False).to_dict())
    wide = pd.concat({"a": series, "b": series.shift(1)}, axis=1).stack()
    print(wide.index.nlevels, wide.groupby(level=1).sum().to_dict())
    try:
        frame.merge(frame, on="store", validate="1:1")
    except pd.errors.MergeError as error:
        print(str(error)[:60])


if __name__ == "__main__":
    main()
