"""Worked notes with sympy: calculus, ODE, matrices, units, code printing."""
import sympy as sp
from sympy import Eq, Function, Matrix, Rational, dsolve, symbols
from sympy.parsing.sympy_parser import implicit_multiplication_application, parse_expr, standard_transformations
from sympy.physics import units

t, x = symbols("t x")
m, k, v0 = symbols("m k v_0", positive=True)


def oscillator():
    y = Function("y")
    law = Eq(m * y(t).diff(t, 2) + k * y(t), 0)
    return sp.simplify(dsolve(law, y(t), ics={y(0): 0, y(t).diff(t).subs(t, 0): v0}).rhs)


def lagrange(f, constraint, *variables):
    lam = sp.Symbol("lambda")
    target = f - lam * constraint
    return sp.solve([target.diff(v) for v in (*variables, lam)], [*variables, lam], dict=True)


class Notebook:
    def __init__(self):
        self.n = 0

    def __call__(self, title, value):
        self.n += 1
        print(f"({self.n}) {title}:", value)


def main():
    note = Notebook()
    motion = oscillator()
    note("oscillator", motion)
    note("energy", sp.simplify(m * motion.diff(t) ** 2 / 2 + k * motion ** 2 / 2))
    a, b = symbols("a b", real=True)
    note("extrema", lagrange(a * b, a + b - 10, a, b))
    note("series", sp.series(sp.exp(sp.sin(x)), x, 0, 5))
    note("limit", sp.limit((1 + 1 / x) ** (3 * x), x, sp.oo))
    note("integral", sp.integrate(x ** 2 * sp.exp(-x), (x, 0, sp.oo)))
    rotation = Matrix([[sp.cos(t), -sp.sin(t)], [sp.sin(t), sp.cos(t)]])
    note("det", sp.trigsimp(rotation.det()))
    note("eigen", Matrix([[2, 1], [1, 2]]).eigenvals())
    parsed = parse_expr("2x (x+1)^2".replace("^", "**"), transformations=standard_transformations + (implicit_multiplication_application,))
    note("parsed", sp.expand(parsed))
    note("speed", units.convert_to(90 * units.kilometer / units.hour, [units.meter, units.second]))
    note("latex", sp.latex(Rational(1, 3) * sp.sqrt(x) + sp.Integral(x, x)))
    note("c code", sp.ccode(x ** 3 + sp.Abs(x), standard="C99"))
    f = sp.lambdify(x, sp.sin(x) ** 2 + sp.cos(x) ** 2 + x, "math")
    note("lambdify", f(2.0))
    note("primes", (sp.factorint(2024), sp.nextprime(100), sp.totient(36)))
    note("set", sp.solveset(x ** 2 - 4 > 0, x, sp.S.Reals))
    sp.pprint(sp.Integral(1 / x, (x, 1, 2)), use_unicode=False)


if __name__ == "__main__":
    main()
