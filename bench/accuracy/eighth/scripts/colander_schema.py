import colander


class Person(colander.MappingSchema):
    name = colander.SchemaNode(colander.String(), validator=colander.Length(max=10))
    age = colander.SchemaNode(colander.Int(), validator=colander.Range(0, 200))


print(Person().deserialize({"name": "ann", "age": "33"}))
try:
    Person().deserialize({"name": "ann", "age": "333"})
except colander.Invalid as invalid:
    print(invalid.asdict())
