from bayes_opt import BayesianOptimization

best = BayesianOptimization(f=lambda x: -(x - 1) ** 2, pbounds={"x": (0, 2)}, random_state=1, verbose=0)
best.maximize(init_points=2, n_iter=1)
print(round(best.max["params"]["x"], 1))
