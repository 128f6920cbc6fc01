from kanren import Relation, facts, membero, run, var

x = var()
parent = Relation()
facts(parent, ("Ann", "Bob"), ("Bob", "Cid"))
print(run(1, x, parent("Ann", x)))
print(run(0, x, membero(x, (1, 2, 3)), membero(x, (2, 3, 4))))
