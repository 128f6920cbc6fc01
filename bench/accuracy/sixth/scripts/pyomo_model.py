import pyomo.environ as pyo

model = pyo.ConcreteModel()
model.x = pyo.Var([1, 2], domain=pyo.NonNegativeReals)
model.objective = pyo.Objective(expr=2 * model.x[1] + 3 * model.x[2])
model.limit = pyo.Constraint(expr=3 * model.x[1] + 4 * model.x[2] >= 1)
print(model.nvariables(), model.nconstraints())
