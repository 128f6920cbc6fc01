import io

import numpy as np
import pandas as pd

rng = np.random.default_rng(7)
days = pd.date_range("2024-01-01", periods=90, freq="D")
sales = pd.DataFrame({
    "day": np.repeat(days, 3),
    "shop": ["north", "south", "west"] * 90,
    "units": rng.integers(1, 20, 270),
})
sales["price"] = sales["shop"].map({"north": 2.5, "south": 3.0, "west": 1.75})
sales["total"] = sales["units"] * sales["price"]

monthly = sales.groupby([sales["day"].dt.month, "shop"])["total"].sum().unstack()
print(monthly.round(2).to_string())
pivot = sales.pivot_table(index="shop", values=["units", "total"], aggfunc={"units": "mean", "total": "max"})
print(pivot.round(3))
rolling = sales[sales.shop == "north"].set_index("day")["units"].rolling("7D").mean()
print(rolling.tail(3).round(2).tolist())

buffer = io.StringIO()
sales.head(20).to_csv(buffer, index=False)
back = pd.read_csv(io.StringIO(buffer.getvalue()), parse_dates=["day"])
print(back.dtypes.astype(str).to_dict(), len(back))
managers = pd.DataFrame({"shop": ["north", "south"], "manager": ["Ann", "Bo"]})
print(back.merge(managers, on="shop", how="left")["manager"].isna().sum())
