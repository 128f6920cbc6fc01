import os, sys
import json


def f( a,b ):
    """adds   two
    numbers"""
    x = 1
    return a+b
