import os, sys
import subprocess


def f(x = []):
    unused = 1
    if x == None:
        subprocess.call("ls", shell=True)
    return eval(x)
