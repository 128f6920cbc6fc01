"""0/1 knapsack as a mixed-integer program."""
from mip import BINARY, CBC, MAXIMIZE, Model, OptimizationStatus, maximize, xsum

profits = [10, 13, 18, 31, 7, 15]
weights = [11, 15, 20, 35, 10, 33]
capacity = 47

model = Model("knapsack", sense=MAXIMIZE, solver_name=CBC)
model.verbose = 0
x = [model.add_var(name=f"x{i}", var_type=BINARY) for i in range(len(profits))]
model.objective = maximize(xsum(p * v for p, v in zip(profits, x)))
model += xsum(w * v for w, v in zip(weights, x)) <= capacity, "capacity"
model += x[0] + x[1] <= 1, "conflict"

status = model.optimize(max_seconds=10)
if status == OptimizationStatus.OPTIMAL:
    chosen = [i for i, v in enumerate(x) if v.x >= 0.99]
    print("chosen:", chosen, "value:", model.objective_value)
print("constraints:", [c.name for c in model.constrs], "vars:", model.num_cols)
