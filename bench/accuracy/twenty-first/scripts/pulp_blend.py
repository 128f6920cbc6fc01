import pulp

COST = {"beef": 0.013, "rice": 0.002, "bran": 0.005}
PROTEIN = {"beef": 0.2, "rice": 0.0, "bran": 0.04}


def main():
    problem = pulp.LpProblem("blend", pulp.LpMinimize)
    part = problem.add_variable_dicts("part", list(COST), lowBound=0)
    problem += pulp.lpSum(COST[name] * part[name] for name in COST)
    problem += pulp.lpSum(part.values()) == 100
    problem += pulp.lpSum(PROTEIN[name] * part[name] for name in COST) >= 8
    print(sorted(problem.to_dict()))
    print(problem)


if __name__ == "__main__":
    main()
