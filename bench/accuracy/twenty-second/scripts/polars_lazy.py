import datetime as dt
import io

import polars as pl

frame = pl.DataFrame({
    "when": [dt.date(2024, 1, 1) + dt.timedelta(days=7 * n) for n in range(20)],
    "kind": ["a", "b", "c", "d"] * 5,
    "value": [n * n % 17 for n in range(20)],
})
query = (
    frame.lazy()
    .filter(pl.col("value") > 2)
    .with_columns(month=pl.col("when").dt.month(), double=pl.col("value") * 2)
    .group_by("month", "kind")
    .agg(pl.col("double").sum(), pl.len().alias("rows"))
    .sort("month", "kind")
)
print(query.collect().rows()[:6])
print(frame.select(pl.col("value").rolling_mean(3).round(2)).to_series().to_list()[-3:])
out = io.BytesIO()
frame.write_csv(out)
out.seek(0)
print(pl.read_csv(out, try_parse_dates=True).schema)
names = pl.DataFrame({"kind": ["a", "b"], "name": ["alpha", "beta"]})
print(frame.join(names, on="kind", how="left")["name"].null_count())
print(pl.SQLContext(t=frame).execute("SELECT kind, MAX(value) AS top FROM t GROUP BY kind ORDER BY kind", eager=True).to_dicts())
