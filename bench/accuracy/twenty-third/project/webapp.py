from flask import Flask, Blueprint
app = Flask(__name__)
bp = Blueprint("b", __name__, url_prefix="/b")
@bp.get("/x/<int:n>")
def x(n):
    return str(n)
app.register_blueprint(bp)
