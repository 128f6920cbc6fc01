"""Reshaping with pandas: multi-index, rolling windows, JSON/XML/HTML output."""
import io

import numpy as np
import pandas as pd
from pandas.api.types import CategoricalDtype
from pandas.tseries.offsets import BMonthEnd


def frame():
    days = pd.date_range("2024-01-01", periods=12, freq="W")
    sizes = CategoricalDtype(["s", "m", "l"], ordered=True)
    return pd.DataFrame({"day": days, "size": pd.Series(list("smlsmlsmlsml"), dtype=sizes), "sold": np.arange(12) * 1.5})


class Report:
    def __init__(self, data):
        self.data = data

    def by_month(self):
        return self.data.pivot_table(index=self.data["day"].dt.month, columns="size", values="sold", aggfunc="sum", observed=False)

    def rolling(self):
        return self.data.set_index("day")["sold"].rolling(3).mean().dropna().round(2).tolist()[:3]

    def outputs(self):
        wide = self.by_month()
        yield wide.to_json(orient="split")
        yield self.data.head(2).to_xml(index=False, parser="lxml").count("<row>")
        yield self.data.head(1).to_html(index=False).count("<td>")
        yield pd.read_csv(io.StringIO(self.data.to_csv(index=False)), parse_dates=["day"]).dtypes["day"].kind


report = Report(frame())
print(report.by_month().round(1).to_string())
print(report.rolling(), (pd.Timestamp("2024-02-10") + BMonthEnd()).date())
for item in report.outputs():
    print(item)
print(pd.merge_asof(report.data, pd.DataFrame({"day": [pd.Timestamp("2024-02-01")], "rate": [2]}), on="day")["rate"].count())
