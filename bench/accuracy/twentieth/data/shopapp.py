from flask import Blueprint, Flask

app = Flask(__name__)
bp = Blueprint("shop", __name__, url_prefix="/shop")


@bp.get("/<int:item>")
def show(item):
    return {"item": item}


app.register_blueprint(bp)
