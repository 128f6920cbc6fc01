from bottle import Bottle, HTTPError, SimpleTemplate, request, response, template
from webtest import TestApp

app = Bottle()
stock = {"apple": 3, "pear": 0}


@app.route("/hello/<name:re:[a-z]+>")
def hello(name):
    return template("<b>Hello {{name.title()}}</b>", name=name)


@app.get("/stock")
def show():
    page = SimpleTemplate("% for k, v in sorted(stock.items()):\n{{k}}={{v}}\n% end\n")
    response.content_type = "text/plain"
    return page.render(stock=stock)


@app.post("/stock/<what>")
def update(what):
    if what not in stock:
        raise HTTPError(404, "unknown fruit")
    stock[what] += int(request.forms.get("by", 1))
    return {"now": stock[what]}


client = TestApp(app)
print(client.get("/hello/world").html.b.text)
print(client.post("/stock/pear", {"by": "5"}).json)
print(client.get("/stock").text)
print(client.post("/stock/kiwi", status=404).status)
