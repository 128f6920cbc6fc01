import matplotlib

matplotlib.use("agg")
import io

import mplfinance as mpf
import pandas as pd

days = pd.date_range("2024-01-01", periods=5)
prices = pd.DataFrame({"Open": [1, 2, 3, 4, 5], "High": [2, 3, 4, 5, 6], "Low": [0, 1, 2, 3, 4], "Close": [2, 1, 4, 3, 6]}, index=days, dtype=float)
out = io.BytesIO()
mpf.plot(prices, type="candle", savefig=out)
print(out.tell() > 0)
