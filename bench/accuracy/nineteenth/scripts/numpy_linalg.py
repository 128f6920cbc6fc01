"""Least squares, eigenvectors and masked data with numpy."""
import io

import numpy as np
from numpy.polynomial import Polynomial

np.set_printoptions(precision=3, suppress=True)


def fit_line(x, y):
    design = np.column_stack([np.ones_like(x), x])
    (intercept, slope), residual, rank, _ = np.linalg.lstsq(design, y, rcond=None)
    return intercept, slope, rank


def power_iteration(matrix, steps=100):
    vector = np.ones(len(matrix))
    for _ in range(steps):
        vector = matrix @ vector
        vector /= np.linalg.norm(vector)
    return vector @ matrix @ vector


def main():
    rng = np.random.default_rng(42)
    x = np.linspace(0, 10, 50)
    y = 3 + 2 * x + rng.normal(scale=0.1, size=x.size)
    print(np.round(fit_line(x, y), 1))
    a = np.array([[4.0, 1, 0], [1, 3, 1], [0, 1, 2]])
    print(np.allclose(power_iteration(a), np.linalg.eigvalsh(a)[-1]))
    q, r = np.linalg.qr(a)
    print(np.allclose(q @ r, a), np.linalg.det(a).round(3), np.linalg.cond(a).round(3))
    print(np.linalg.solve(a, [1, 2, 3]), np.allclose(np.linalg.cholesky(a) @ np.linalg.cholesky(a).T, a))
    print(Polynomial.fit(x, x**2 - 1, 2).convert().coef.round(3))
    spectrum = np.abs(np.fft.rfft(np.sin(2 * np.pi * 5 * np.arange(64) / 64)))
    print(spectrum.argmax())
    table = np.genfromtxt(io.StringIO("a,b\n1,2\n3,\n5,6"), delimiter=",", names=True)
    print(np.ma.masked_invalid(table["b"]).mean(), np.einsum("ij,ij->i", a, a))
    try:
        np.linalg.inv(np.ones((2, 2)))
    except np.linalg.LinAlgError as exc:
        print(exc)


if __name__ == "__main__":
    main()
