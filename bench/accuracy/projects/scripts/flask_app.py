from flask import Flask, jsonify, render_template_string, request

app = Flask(__name__)


@app.route("/hello/<name>")
def hello(name):
    return jsonify(greeting=f"hello {name}", loud=request.args.get("loud", "no"))


@app.route("/page")
def page():
    return render_template_string("<ul>{% for i in range(3) %}<li>{{ i }}</li>{% endfor %}</ul>")


if __name__ == "__main__":
    with app.test_client() as client:
        print(client.get("/hello/ann?loud=yes").get_json())
        print(client.get("/page").get_data(as_text=True))
        print(client.get("/nowhere").status_code)
