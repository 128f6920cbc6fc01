from flask import Flask
from flask_restx import Api, Resource, fields

app = Flask(__name__)
api = Api(app, version="1.0", title="Todo")
todo = api.model("Todo", {"id": fields.Integer, "task": fields.String(required=True)})


@api.route("/todo")
class TodoList(Resource):
    @api.marshal_list_with(todo)
    def get(self):
        return [{"id": 1, "task": "write"}]


client = app.test_client()
print(client.get("/todo").json, sorted(client.get("/swagger.json").json))
