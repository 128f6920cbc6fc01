"""A portfolio-like quadratic program solved with clarabel."""
import clarabel
import numpy as np
from scipy import sparse


def build_problem():
    P = sparse.csc_matrix(np.diag([2.0, 1.0, 4.0]))
    q = np.array([-1.0, -2.0, -0.5])
    equality = sparse.csc_matrix(np.ones((1, 3)))
    bounds = -sparse.identity(3, format="csc")
    A = sparse.vstack([equality, bounds]).tocsc()
    b = np.array([1.0, 0.0, 0.0, 0.0])
    cones = [clarabel.ZeroConeT(1), clarabel.NonnegativeConeT(3)]
    return P, q, A, b, cones


settings = clarabel.DefaultSettings()
settings.verbose = False
solver = clarabel.DefaultSolver(*build_problem(), settings)
solution = solver.solve()
print("status:", solution.status)
print("x:", [round(v, 4) for v in solution.x])
print("cost: %.4f" % solution.obj_val)
