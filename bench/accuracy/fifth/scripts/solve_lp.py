from pulp import LpMaximize, LpProblem, LpVariable

if __name__ == "__main__":
    problem = LpProblem("tables", LpMaximize)
    x = LpVariable("x", lowBound=0)
    y = LpVariable("y", lowBound=0)
    problem += 3 * x + 2 * y
    problem += x + y <= 4
    print(len(problem.constraints), problem.name)
