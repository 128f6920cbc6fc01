import os
import sys
import json
from typing import List


def boil(litres, hot=False):
    """Boils.

    Args:
        litres: how much.

    Returns:
        float: minutes.
    """
    # print(litres)
    return litres * 4


class Kettle:
    def __init__(self):
        self.litres = 1

    def fill(self):
        self.litres += 1
        return self.litres
