import os, sys


def f(a, b = 1):
    x = [i for i in range(10)]
    if a == None:
        return os.getcwd()
    try:
        pass
    except:
        pass
    return x
