"""Create a CF style time series with netCDF4 in a temporary folder."""
import datetime
import os
import tempfile

import numpy as np
from netCDF4 import Dataset, date2num, num2date


class SeriesWriter:
    def __init__(self, path):
        self.ds = Dataset(path, "w", format="NETCDF4")

    def __enter__(self):
        ds = self.ds
        ds.createDimension("time", None)
        self.time = ds.createVariable("time", "f8", ("time",))
        self.time.units = "hours since 2024-01-01 00:00:00"
        self.time.calendar = "standard"
        self.value = ds.createVariable("level", "f4", ("time",), zlib=True, complevel=4)
        self.value.units = "m"
        return self

    def append(self, when, level):
        n = len(self.time)
        self.time[n] = date2num(when, self.time.units, self.time.calendar)
        self.value[n] = level

    def __exit__(self, *exc):
        self.ds.close()


with tempfile.TemporaryDirectory() as tmp:
    path = os.path.join(tmp, "tide.nc")
    with SeriesWriter(path) as w:
        start = datetime.datetime(2024, 1, 1)
        for h in range(0, 24, 6):
            w.append(start + datetime.timedelta(hours=h), np.sin(h / 6))
    with Dataset(path) as ds:
        times = num2date(ds["time"][:], ds["time"].units)
        print(times[0].isoformat(), times[-1].isoformat(), len(times))
        print("max %.3f %s" % (ds["level"][:].max(), ds["level"].units), ds.data_model)
