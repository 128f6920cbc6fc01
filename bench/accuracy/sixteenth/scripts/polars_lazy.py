"""Polars lazy query with a join and a window."""
import tempfile
from pathlib import Path

import polars as pl

orders = pl.DataFrame({"id": [1, 2, 3, 4], "who": ["a", "b", "a", "c"], "amount": [10.0, 5.5, 2.0, 8.0]})
people = pl.DataFrame({"who": ["a", "b"], "city": ["Oslo", "Rome"]})
query = (orders.lazy().join(people.lazy(), on="who", how="left")
         .with_columns(share=(pl.col("amount") / pl.col("amount").sum().over("who")).round(2))
         .filter(pl.col("amount") > 3).sort("id"))
result = query.collect()
print(result)
with tempfile.TemporaryDirectory() as tmp:
    path = Path(tmp, "o.csv")
    result.write_csv(path)
    print(pl.scan_csv(path).select(pl.col("amount").sum()).collect().item())
print(pl.SQLContext(o=orders, eager=True).execute("select who, count(*) n from o group by who order by who").rows())
