import pint
from pint import UnitRegistry
from uncertainties import ufloat
from uncertainties.umath import sqrt

units = UnitRegistry()
speed = 100 * units.kilometer / units.hour
print(speed.to("m/s").magnitude.__round__(3), speed.dimensionality)
print(f"{(3 * units.inch).to(units.cm):.2f~P}")
print(units("5 psi").to_base_units().units)
try:
    (1 * units.meter) + (1 * units.second)
except pint.DimensionalityError as error:
    print(error)


@units.wraps("=A*2", "=A")
def square(x):
    return x * x


print(square(3 * units.meter))
units.define("dozen_eggs = 12 * count = doz")
print((2 * units.dozen_eggs).to("count"))
length = ufloat(2.0, 0.1)
print(2 * length, sqrt(length), (length - length))
