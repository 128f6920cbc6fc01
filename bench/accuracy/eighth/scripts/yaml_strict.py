from strictyaml import Int, Map, Seq, Str, YAMLError, load

schema = Map({"name": Str(), "ports": Seq(Int())})
print(load("name: web\nports:\n- 80\n- 443\n", schema).data)
try:
    load("name: web\nports: 80\n", schema)
except YAMLError as error:
    print(error.problem)
