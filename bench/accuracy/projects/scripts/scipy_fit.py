import numpy as np
from scipy import optimize, stats

if __name__ == "__main__":
    print(np.round(optimize.minimize(lambda p: (p[0] - 1) ** 2 + (p[1] + 2) ** 2, [0, 0]).x, 3))
    print(round(stats.ttest_ind([1, 2, 3, 4], [2, 3, 4, 6]).pvalue, 4))
