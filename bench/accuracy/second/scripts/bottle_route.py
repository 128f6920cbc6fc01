from bottle import Bottle, template

app = Bottle()


@app.route("/hello/<name>")
def hello(name):
    return template("Hello {{name}}", name=name)


print(app.match({"PATH_INFO": "/hello/x", "REQUEST_METHOD": "GET"})[1])
print(hello("you"))
