"""Format a snippet as an editor plug-in would."""
import difflib

import black
import isort
from isort import Config

SOURCE = '''import sys, os
from zlib import crc32
import requests
from collections import OrderedDict, abc
def f(a,b = 1,*args,**kw):
    x = {  'a':1, "b" : 2 }
    return sys.argv,os.path,   crc32(b''),requests,OrderedDict,abc,x,a,b,args,kw,   "a long string that pushes the line over the limit"
class  A : pass
'''
ordered = isort.code(SOURCE, config=Config(profile="black", force_single_line=True, known_third_party=["requests"]))
mode = black.Mode(line_length=79, target_versions={black.TargetVersion.PY312})
pretty = black.format_str(ordered, mode=mode)
print(pretty)
print(sum(line.startswith("+") for line in difflib.unified_diff(SOURCE.splitlines(), pretty.splitlines())))
try:
    black.format_file_contents(pretty, fast=False, mode=mode)
except black.NothingChanged:
    print("stable", isort.check_code(pretty, profile="black", force_single_line=True, known_third_party=["requests"]))
try:
    black.format_str("def broken(:\n", mode=mode)
except black.InvalidInput as error:
    print(type(error).__name__, str(error).splitlines()[0])
print(isort.place_module("os"), isort.place_module("requests"))
