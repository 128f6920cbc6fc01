"""Completion, inference and renaming with jedi."""
import jedi

SOURCE = '''\
import json

class Robot:
    def __init__(self, name):
        self.name = name
    def speak(self, times=1):
        """Say the name."""
        return self.name * times

r = Robot("x")
r.sp
json.loa
'''
script = jedi.Script(SOURCE, path="demo.py")
print([c.name for c in script.complete(11, 4)])
print([c.name for c in script.complete(12, 8)])
print([(d.full_name, d.type) for d in script.infer(10, 0)])
print(script.get_names(all_scopes=False)[1].docstring())
renamed = script.rename(4, 19, new_name="label") if False else script.rename(3, 8, new_name="Machine")
print(next(iter(renamed.get_changed_files().values())).get_new_code().count("Machine"))
interp = jedi.Interpreter("value.upp", [{"value": "text"}])
print([c.name for c in interp.complete()])
