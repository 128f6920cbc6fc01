import numpy as np
import xarray as xr

data = xr.DataArray(np.arange(6).reshape(2, 3), dims=("x", "y"), coords={"x": [10, 20]})
print(data.sel(x=20).mean().item())
