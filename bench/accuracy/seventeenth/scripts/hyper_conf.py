import io

from hyperpyyaml import dump_hyperpyyaml, load_hyperpyyaml, resolve_references

TEXT = """
seed: 7
size: 4
double: !ref <size> * 2
name: !ref run_<seed>_<double>
counter: !new:collections.Counter [[a, b, a]]
when: !new:datetime.date
  year: 2024
  month: !ref <size>
  day: 1
joiner: !name:os.path.join [root]
root: !apply:os.path.basename [/srv/data]
pair: !tuple (1, 2)
copy: !copy <counter>
"""

settings = load_hyperpyyaml(TEXT, overrides={"size": 5})
for key in ["double", "name", "counter", "when", "root", "pair"]:
    print(key, settings[key])
print(settings["joiner"]("leaf"), settings["copy"] is settings["counter"])
print(resolve_references("a: 3\nb: !ref <a> + 4\n").read().strip().splitlines())
out = io.StringIO()
dump_hyperpyyaml({"x": [1, 2], "y": "z"}, out)
print(out.getvalue())
