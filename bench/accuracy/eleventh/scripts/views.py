from flask import Flask
from flask_classful import FlaskView, route


class KettleView(FlaskView):
    def index(self):
        return "kettles"

    @route("/<name>/boil", methods=["POST"])
    def boil(self, name):
        return name


app = Flask(__name__)
KettleView.register(app)
client = app.test_client()
print(client.get("/kettle/").data, client.post("/kettle/red/boil").data)
