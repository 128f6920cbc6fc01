import numpy as np
from SALib.analyze import morris as analyse
from SALib.sample import morris

problem = {"num_vars": 2, "names": ["a", "b"], "bounds": [[0, 1], [0, 1]]}
x = morris.sample(problem, 8, seed=1)
print(len(analyse.analyze(problem, x, x[:, 0] * 2 + x[:, 1], seed=1)["mu_star"]))
