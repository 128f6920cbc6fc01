import os
import sys


def brew(kind, cups):
    print(f"{kind} {cups}", os.name, sys.version_info[0])
