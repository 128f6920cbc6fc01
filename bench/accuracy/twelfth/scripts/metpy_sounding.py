"""Compute thermodynamic quantities of a short sounding with MetPy."""
import metpy.calc as mpcalc
from metpy.units import units

pressure = [1000, 925, 850, 700, 500, 300] * units.hPa
temperature = [25, 20, 15, 3, -15, -42] * units.degC
dewpoint = [20, 16, 11, -6, -30, -60] * units.degC


def main():
    lcl_p, lcl_t = mpcalc.lcl(pressure[0], temperature[0], dewpoint[0])
    print(f"LCL: {lcl_p:.1f~P} {lcl_t:.1f~P}")
    profile = mpcalc.parcel_profile(pressure, temperature[0], dewpoint[0]).to("degC")
    print("parcel at 500 hPa:", round(profile[4].magnitude, 2))
    cape, cin = mpcalc.cape_cin(pressure, temperature, dewpoint, profile)
    print("CAPE > 0:", cape.magnitude > 0)
    theta = mpcalc.potential_temperature(pressure, temperature)
    print("theta:", [round(float(t), 1) for t in theta.magnitude])
    u, v = mpcalc.wind_components(20 * units.knots, 225 * units.degrees)
    print("wind: %.2f %.2f kt" % (u.magnitude, v.magnitude))
    print("heat index:", mpcalc.heat_index(35 * units.degC, 0.6).to("degC").round(1))


if __name__ == "__main__":
    main()
