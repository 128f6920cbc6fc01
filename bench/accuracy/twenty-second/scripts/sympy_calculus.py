from sympy import (Eq, Function, Matrix, Symbol, diff, dsolve, expand, factor, integrate, lambdify, latex, limit, oo, pprint, series, simplify,
                   sin, solve, symbols, sqrt, summation)
from sympy.logic import satisfiable, simplify_logic
from sympy.ntheory import factorint, isprime
from sympy.parsing.sympy_parser import parse_expr

x, y, n = symbols("x y n")
print(factor(x**3 - 6 * x**2 + 11 * x - 6), expand((x + y) ** 3))
print(diff(sin(x) * x**2, x), integrate(x * sin(x), x), integrate(1 / (1 + x**2), (x, -oo, oo)))
print(solve([Eq(x + y, 5), Eq(x - y, 1)], [x, y]), solve(x**2 - 2, x))
print(limit(sin(x) / x, x, 0), series(sin(x), x, 0, 6), summation(n**2, (n, 1, 10)))
f = Function("f")
print(dsolve(f(x).diff(x, 2) + f(x), f(x)))
m = Matrix([[2, 1], [1, 2]])
print(m.eigenvals(), m.inv(), m.det())
print(simplify((x**2 - 1) / (x - 1)), latex(sqrt(x) / y), parse_expr("2*x + x").subs(x, 4))
print(lambdify(x, x**2 + 1)(3), factorint(360), isprime(97))
a, b = symbols("a b")
print(simplify_logic((a & b) | (a & ~b)), satisfiable(a & ~b))
pprint(integrate(sqrt(x), x), use_unicode=False)
