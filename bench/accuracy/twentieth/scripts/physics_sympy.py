from sympy import (Eq, Function, Matrix, Rational, Symbol, cos, diff, dsolve, exp, factor, integrate, lambdify, latex, limit, oo, pi, series, simplify, sin, solve, sqrt, symbols, sympify)
from sympy.parsing.sympy_parser import implicit_multiplication_application, parse_expr, standard_transformations
from sympy.utilities.codegen import codegen

t = Symbol("t", positive=True)
x, y, z = symbols("x y z")


def oscillator(mass=1, stiffness=4):
    f = Function("f")
    equation = Eq(mass * f(t).diff(t, 2) + stiffness * f(t), 0)
    return dsolve(equation, f(t), ics={f(0): 1, f(t).diff(t).subs(t, 0): 0})


def projectile(v, angle, g=Rational(981, 100)):
    height = v * sin(angle) * t - g * t**2 / 2
    (landing,) = [s for s in solve(height, t) if s != 0]
    return simplify(v * cos(angle) * landing)


def linear_algebra():
    m = Matrix([[2, 1], [1, 2]])
    p, d = m.diagonalize()
    return m.det(), m.inv(), sorted(m.eigenvals().items()), d


def calculus():
    yield "integral", integrate(x * exp(-x), (x, 0, oo))
    yield "derivative", factor(diff(x**3 * sin(x), x))
    yield "limit", limit(sin(3 * x) / x, x, 0)
    yield "series", series(cos(x), x, 0, 6)
    yield "roots", solve(x**3 - 6 * x**2 + 11 * x - 6)


if __name__ == "__main__":
    print(oscillator())
    print(projectile(20, pi / 4), float(projectile(20, pi / 4)))
    for part in linear_algebra():
        print(part)
    for name, value in calculus():
        print(f"{name:10} {value}")
    print(solve([x + y - 3, x * y - 2], [x, y]))
    parsed = parse_expr("2x (x + 1)", transformations=standard_transformations + (implicit_multiplication_application,))
    print(parsed.expand(), latex(sqrt(parsed)))
    f = lambdify((x, y), sympify("sqrt(x**2 + y**2)"), "math")
    print(f(3, 4))
    [(name, source), _] = codegen(("area", pi * x**2), "C99", "shapes", header=False)
    print(name, source.count("M_PI"))
