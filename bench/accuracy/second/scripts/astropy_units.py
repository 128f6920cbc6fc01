from astropy import units as u
from astropy.table import QTable

table = QTable({"d": [1, 2] * u.km, "t": [10, 20] * u.s})
print((table["d"] / table["t"]).to(u.m / u.s))
