import jc

print(jc.parse("csv", "a,b\n1,2\n"))
