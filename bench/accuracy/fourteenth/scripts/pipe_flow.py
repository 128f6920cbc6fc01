"""Pressure drop of water in a pipe with fluids and numericalunits."""
from math import pi

import fluids
import numericalunits as nu
from fluids.fittings import bend_rounded, entrance_sharp, exit_normal
from fluids.piping import nearest_pipe

nu.reset_units("SI")


class Pipe:
    def __init__(self, length, nominal_mm):
        self.nps, self.di, self.do, self.wall = nearest_pipe(Do=nominal_mm * nu.mm / nu.m)
        self.length = length

    def area(self):
        return pi / 4 * self.di ** 2


pipe = Pipe(30.0, 60)
flow = 4.0 * nu.L / nu.s
velocity = flow / pipe.area()
print(pipe.nps, round(pipe.di, 5), round(velocity, 3))
reynolds = fluids.Reynolds(V=velocity, D=pipe.di, rho=998.0, mu=1e-3)
roughness = fluids.material_roughness("clean steel")
f = fluids.friction_factor(Re=reynolds, eD=roughness / pipe.di)
k = fluids.K_from_f(fd=f, L=pipe.length, D=pipe.di)
k += entrance_sharp() + exit_normal() + 3 * bend_rounded(Di=pipe.di, angle=90, fd=f)
dp = fluids.dP_from_K(k, rho=998.0, V=velocity)
print(round(reynolds), round(f, 5), round(k, 3), round(dp))
print(round(dp / nu.kPa, 3), round(dp / nu.atm, 4), round(2 * nu.inch / nu.cm, 3))
tank = fluids.TANK(D=1.2, L=4.0, horizontal=False, sideA="conical", sideB="conical")
print(round(tank.V_total, 4), round(tank.h_from_V(2.0), 4))
atm = fluids.ATMOSPHERE_1976(Z=5000.0)
print(round(atm.T, 2), round(atm.P), round(atm.rho, 4))
print(fluids.is_critical_flow(1e6, 5e5, 1.4))
