import numpy as np
from scipy import fft, integrate, interpolate, optimize, signal, sparse, stats
from scipy.spatial import KDTree

rng = np.random.default_rng(1)
x = np.linspace(0, 4, 60)
y = 2.5 * np.exp(-1.3 * x) + 0.5 + rng.normal(0, 0.01, x.size)
(a, b, c), _ = optimize.curve_fit(lambda t, a, b, c: a * np.exp(-b * t) + c, x, y, p0=(1, 1, 0))
print(round(a, 1), round(b, 1), round(c, 1))
area, _ = integrate.quad(np.sin, 0, np.pi)
orbit = integrate.solve_ivp(lambda t, s: [s[1], -s[0]], (0, 2 * np.pi), [1, 0], rtol=1e-8)
print(round(area, 6), orbit.y[:, -1].round(4).tolist())
spline = interpolate.CubicSpline([0, 1, 2, 3], [0, 1, 8, 27])
print(round(float(spline(1.5)), 4), round(float(spline(1.5, 1)), 4))
wave = np.sin(2 * np.pi * 5 * np.arange(200) / 200)
print(int(np.argmax(np.abs(fft.rfft(wave)))), signal.find_peaks(wave)[0].size)
print(stats.ttest_ind([1, 2, 3, 4], [2, 3, 4, 6]).pvalue.round(4), stats.norm(0, 1).cdf(1.96).round(4))
matrix = sparse.diags([1, -2, 1], [-1, 0, 1], shape=(6, 6), format="csc")
print(sparse.linalg.spsolve(matrix, np.ones(6)).round(3).tolist())
print(KDTree([[0, 0], [1, 1], [5, 5]]).query([4, 4])[1])
best = optimize.linprog([-1, -2], A_ub=[[1, 1], [1, 3]], b_ub=[4, 6])
print(best.x.round(3).tolist(), round(best.fun, 3))
