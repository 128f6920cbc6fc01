import pystache
from dominate import document
from dominate.tags import a, li, ul

page = document(title="links")
with page:
    with ul():
        for name in ["home", "about"]:
            li(a(name, href=f"/{name}"))
print(len(str(page)), pystache.render("hello {{#people}}{{name}} {{/people}}", {"people": [{"name": "ann"}, {"name": "bob"}]}))
