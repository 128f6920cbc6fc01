from flask import Flask, session
from flask_mail import Mail, Message
from flask_restful import Api, Resource, fields, marshal_with, reqparse
from flask_socketio import SocketIO, emit

app = Flask(__name__)
app.config.update(SECRET_KEY="x", TESTING=True, MAIL_DEFAULT_SENDER="me@example.com")
api, mail, socketio = Api(app), Mail(app), SocketIO(app, async_mode="threading")
parser = reqparse.RequestParser()
parser.add_argument("task", required=True)


class Todo(Resource):
    @marshal_with({"task": fields.String})
    def put(self, number):
        session["n"] = number
        return parser.parse_args()


api.add_resource(Todo, "/todos/<int:number>")


@socketio.on("ping")
def ping(data):
    emit("pong", data)


print(app.test_client().put("/todos/1", data={"task": "sleep"}).get_json())
with app.app_context(), mail.record_messages() as outbox:
    mail.send(Message("hi", recipients=["you@example.com"], body="text"))
    print(len(outbox))
client = socketio.test_client(app)
client.emit("ping", {"a": 1})
print(client.get_received())
