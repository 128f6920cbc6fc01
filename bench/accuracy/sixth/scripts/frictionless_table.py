from frictionless import Resource, Schema, fields

schema = Schema(fields=[fields.IntegerField(name="id"), fields.StringField(name="name")])
resource = Resource(data=[["id", "name"], [1, "ann"]], schema=schema)
print(resource.read_rows())
