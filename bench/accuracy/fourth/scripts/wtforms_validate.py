from wtforms import Form, IntegerField, StringField, validators


class Person(Form):
    name = StringField("Name", [validators.Length(min=2)])
    age = IntegerField("Age", [validators.NumberRange(min=0)])


form = Person(data={"name": "A", "age": 3})
print(form.validate(), form.errors)
print(form.name())
