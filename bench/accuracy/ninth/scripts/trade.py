import datetime

import backtrader as bt
import pandas as pd


class Cross(bt.Strategy):
    def __init__(self):
        self.mean = bt.indicators.SimpleMovingAverage(period=2)

    def next(self):
        if not self.position and self.data.close[0] > self.mean[0]:
            self.buy()


index = pd.date_range("2024-01-01", periods=10)
data = pd.DataFrame({k: [float(n) for n in range(1, 11)] for k in ("open", "high", "low", "close", "volume")}, index=index)
cerebro = bt.Cerebro()
cerebro.adddata(bt.feeds.PandasData(dataname=data))
cerebro.addstrategy(Cross)
print(len(cerebro.run()))
