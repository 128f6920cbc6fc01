import numpy as np
from imblearn.over_sampling import RandomOverSampler

features, labels = RandomOverSampler(random_state=0).fit_resample(np.arange(10).reshape(5, 2), [0, 0, 0, 1, 0])
print(sorted(labels))
