from constraint import AllDifferentConstraint, Problem

problem = Problem()
problem.addVariables(["tea", "coffee"], [7, 8, 9])
problem.addConstraint(AllDifferentConstraint())
problem.addConstraint(lambda tea, coffee: tea < coffee, ("tea", "coffee"))
print(sorted(tuple(sorted(one.items())) for one in problem.getSolutions()))
