from skyfield.api import load, wgs84

ts = load.timescale(builtin=True)
t = ts.utc(2024, 1, 1, 12)
print(round(t.tt, 3), wgs84.latlon(52.4, 4.9).latitude.degrees, t.utc_iso())
