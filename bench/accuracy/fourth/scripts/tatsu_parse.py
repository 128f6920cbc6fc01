import tatsu

print(tatsu.parse("start = {number}+ $ ; number = /[0-9]+/ ;", "1 2 3"))
