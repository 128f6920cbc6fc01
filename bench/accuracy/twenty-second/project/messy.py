import sys, os
from collections import abc, OrderedDict
def f( x,y=[] ):
    unused = 1
    return OrderedDict( {  'a':os, "b" : sys })
password = "hunter2"
eval("1+1")
