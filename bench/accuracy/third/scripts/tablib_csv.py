import tablib

data = tablib.Dataset(["ada", 36], headers=["name", "age"])
print(data.export("csv"))
