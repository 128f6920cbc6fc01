import numpy as np
from hyperopt import Trials, fmin, hp, tpe

best = fmin(lambda x: (x - 2) ** 2, hp.uniform("x", -5, 5), algo=tpe.suggest, max_evals=5, trials=Trials(), rstate=np.random.default_rng(1),
            show_progressbar=False)
print(sorted(best))
