from uncertainties import ufloat
from uncertainties.umath import sin

print(sin(ufloat(1, 0.1)) + ufloat(2, 0.01))
