from peewee import CharField, IntegerField, Model, SqliteDatabase, fn

database = SqliteDatabase(":memory:")


class Person(Model):
    name = CharField()
    age = IntegerField()

    class Meta:
        database = database


if __name__ == "__main__":
    database.create_tables([Person])
    Person.insert_many([{"name": "Ann", "age": 30}, {"name": "Bob", "age": 40}]).execute()
    print(Person.select(fn.AVG(Person.age)).scalar(), [p.name for p in Person.select().order_by(Person.age.desc())])
