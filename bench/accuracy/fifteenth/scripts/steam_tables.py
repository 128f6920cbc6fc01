"""Compute a Rankine cycle with the IAPWS-97 steam tables."""
from dataclasses import dataclass

from iapws import IAPWS97


@dataclass
class Point:
    label: str
    state: IAPWS97

    def __str__(self):
        s = self.state
        return f"{self.label:<10} T={s.T:7.2f} K  h={s.h:8.2f} kJ/kg  s={s.s:6.3f}  x={s.x:.2f}"


def rankine(high, low, temperature):
    boiler = IAPWS97(P=high, T=temperature)
    turbine = IAPWS97(P=low, s=boiler.s)
    condenser = IAPWS97(P=low, x=0)
    pump = IAPWS97(P=high, s=condenser.s)
    return [Point("boiler", boiler), Point("turbine", turbine),
            Point("condenser", condenser), Point("pump", pump)]


for pressure in (3.0, 8.0):
    cycle = rankine(pressure, 0.01, 673.15)
    print(f"boiler at {pressure} MPa")
    print(*cycle, sep="\n")
    b, t, c, p = (point.state.h for point in cycle)
    print(f"efficiency {((b - t) - (p - c)) / (b - p):.3f}")
