import os
import typing
x = {  'a':1 }
def f( a ) :
    return "%s" % (a)
