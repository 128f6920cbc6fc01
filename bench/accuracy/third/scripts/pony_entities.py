from pony.orm import Database, PrimaryKey, Required, db_session

db = Database()


class Person(db.Entity):
    id = PrimaryKey(int, auto=True)
    name = Required(str)


db.bind(provider="sqlite", filename=":memory:")
db.generate_mapping(create_tables=True)
with db_session:
    Person(name="ada")
    print(Person.get(name="ada").name)
