import datetime

from marshmallow import Schema, ValidationError, fields, validate


class PersonSchema(Schema):
    name = fields.Str(required=True, validate=validate.Length(min=2))
    born = fields.Date()
    mail = fields.Email()


if __name__ == "__main__":
    print(PersonSchema().dump({"name": "Ann", "born": datetime.date(1990, 1, 2)}))
    try:
        PersonSchema().load({"name": "A", "mail": "nowhere"})
    except ValidationError as problem:
        print(problem.messages)
