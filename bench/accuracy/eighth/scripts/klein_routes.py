from klein import Klein
from twisted.web.resource import Resource

app = Klein()


@app.route("/hello/<name>")
def hello(request, name):
    return f"hello {name}"


print(isinstance(app.resource(), Resource), list(app.url_map.iter_rules())[0].rule)
