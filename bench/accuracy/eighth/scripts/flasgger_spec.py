from flasgger import Swagger
from flask import Flask, jsonify

app = Flask(__name__)
Swagger(app)


@app.route("/colors/<name>")
def colors(name):
    """A colour.
    ---
    parameters:
      - name: name
        in: path
        type: string
        required: true
    responses:
      200:
        description: its name
    """
    return jsonify([name])


print(sorted(app.test_client().get("/apispec_1.json").get_json()["paths"]))
