import pint

ureg = pint.UnitRegistry()
print((3 * ureg.meter + 4 * ureg.cm).to("inch"))
