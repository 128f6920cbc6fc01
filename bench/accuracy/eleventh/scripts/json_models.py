from jsonmodels import errors, fields, models, validators


class Part(models.Base):
    name = fields.StringField(required=True)


class Kettle(models.Base):
    litres = fields.FloatField(validators=validators.Min(0.1))
    parts = fields.ListField(Part)


kettle = Kettle(litres=1.7, parts=[Part(name="lid")])
kettle.validate()
print(kettle.to_struct())
print(sorted(Kettle.to_json_schema()["properties"]))
try:
    Part().validate()
except errors.ValidationError as error:
    print(error)
