from pydbml import Database, PyDBML
from pydbml.classes import Column, Enum, EnumItem, Index, Reference, Table

DBML = """
Project shop {
  database_type: 'PostgreSQL'
  Note: 'A shop'
}

Enum order_status {
  created [note: 'just made']
  paid
}

Table users as U {
  id integer [pk, increment]
  name varchar [not null, unique]
  Note: 'people'
}

Table orders {
  id integer [pk]
  user_id integer [ref: > U.id]
  status order_status [default: 'created']
  indexes {
    (user_id, status) [name: 'by_user', unique]
  }
}
"""


def read():
    parsed = PyDBML(DBML)
    print(parsed.project.name, parsed.project.items, parsed.project.note.text)
    for table in parsed.tables:
        print(table.full_name, [(c.name, str(getattr(c.type, "name", c.type)), c.pk) for c in table.columns])
    ref = parsed.refs[0]
    print(ref.type, ref.table1.name, ref.col1[0].name, "->", ref.table2.name)
    print(parsed.sql)
    return parsed


def write():
    db = Database()
    kind = Enum("kind", [EnumItem("cat"), EnumItem("dog")])
    pets = Table("pets", columns=[Column("id", "int", pk=True), Column("kind", kind), Column("owner", "int")])
    owners = Table("owners", columns=[Column("id", "int", pk=True)], note="people with pets")
    pets.add_index(Index([pets["kind"]], name="by_kind"))
    for item in (kind, pets, owners, Reference(">", pets["owner"], owners["id"])):
        db.add(item)
    print(db.dbml)


if __name__ == "__main__":
    read()
    write()
