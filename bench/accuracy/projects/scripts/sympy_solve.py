from sympy import Eq, diff, integrate, latex, sin, solve, symbols

if __name__ == "__main__":
    x, y = symbols("x y")
    print(solve([Eq(x + y, 3), Eq(x - y, 1)], [x, y]))
    print(integrate(sin(x) * x, x), diff(sin(x) ** 2, x), latex(x**2 / y))
