import os, sys


def add(a, b=1, *rest):
    name = 'it is "fine"'
    other = 'plain'
    return a + b


class Box(object):
    def get(self, key: int):
        return lambda x: x+1
