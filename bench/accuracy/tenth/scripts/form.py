import colander
import deform


class Tea(colander.Schema):
    name = colander.SchemaNode(colander.String(), title="Name")
    cups = colander.SchemaNode(colander.Int(), validator=colander.Range(1, 9))


form = deform.Form(Tea(), buttons=("brew",))
print("Name" in form.render(), form.validate([("name", "mate"), ("cups", "3")]))
