from pydal import DAL, Field

db = DAL("sqlite:memory", migrate=True)
db.define_table("tea", Field("name"), Field("cups", "integer"))
db.tea.insert(name="mate", cups=3)
db.tea.insert(name="chai", cups=5)
print(db(db.tea.cups > 3).select().first().name, db(db.tea).count())
db.close()
