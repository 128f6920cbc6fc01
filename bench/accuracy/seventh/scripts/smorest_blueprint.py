import marshmallow as ma
from flask import Flask
from flask.views import MethodView
from flask_smorest import Api, Blueprint

app = Flask(__name__)
app.config.update(API_TITLE="Books", API_VERSION="v1", OPENAPI_VERSION="3.0.2")
api = Api(app)
books = Blueprint("books", "books", url_prefix="/books", description="Books")


class Book(ma.Schema):
    title = ma.fields.String()


@books.route("/")
class Books(MethodView):
    @books.response(200, Book(many=True))
    def get(self):
        return [{"title": "Dune"}]


api.register_blueprint(books)
print(app.test_client().get("/books/").get_json(), list(api.spec.to_dict()["paths"]))
