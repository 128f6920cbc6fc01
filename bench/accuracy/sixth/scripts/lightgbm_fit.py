import lightgbm as lgb
import numpy as np

rng = np.random.default_rng(0)
features = rng.normal(size=(100, 4))
data = lgb.Dataset(features, label=(features[:, 0] > 0).astype(int))
booster = lgb.train({"objective": "binary", "verbose": -1, "num_threads": 1}, data, num_boost_round=3)
print(booster.num_trees())
