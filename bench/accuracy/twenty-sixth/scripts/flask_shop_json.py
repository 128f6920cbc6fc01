"""A Flask shop with request validation, JSON envelopes, hash ids, feature flags and health checks."""
from flask import Blueprint, Flask, current_app, request, url_for
from flask_featureflags import FeatureFlag, is_active, is_active_feature
from flask_hashids import HashidMixin, Hashids
from flask_healthz import HealthError, healthz
from flask_json import FlaskJSON, JsonError, as_json, json_response
from flask_sitemap import Sitemap
from flask_webtest import TestApp
from flask_jsonschema import JsonSchema
from flask_sslify import SSLify

hashids = Hashids()
json_ = FlaskJSON()
flags = FeatureFlag()
sitemap = Sitemap()
shop = Blueprint("shop", __name__, url_prefix="/shop")
ITEMS = {1: {"name": "saw", "price": 12}, 2: {"name": "axe", "price": 20}}


class Item(HashidMixin):
    def __init__(self, number):
        self.id = number


@shop.get("/<hashid:number>")
@as_json
def show(number):
    try:
        return dict(ITEMS[number], link=Item(number).hashid)
    except KeyError:
        raise JsonError(status_=404, reason="no such item")


@shop.get("/new")
@is_active_feature("NEW_SHOP", redirect_to="/shop/")
def newer():
    return json_response(shop="new", flag=is_active("NEW_SHOP"))


@shop.get("/")
def index():
    return json_response(items=sorted(i["name"] for i in ITEMS.values()), secure=request.is_secure)


@sitemap.register_generator
def pages():
    for number in ITEMS:
        yield "shop.show", {"number": number}


def alive():
    if not ITEMS:
        raise HealthError("empty shelves")


def build():
    app = Flask("shop")
    app.config.update(
        SECRET_KEY="s", TESTING=True, HASHIDS_SALT="salt", JSON_ADD_STATUS=True, FEATURE_FLAGS={"NEW_SHOP": False},
        HEALTHZ={"live": alive, "ready": alive}, SITEMAP_INCLUDE_RULES_WITHOUT_PARAMS=False, SERVER_NAME="shed.test",
    )
    for extension in (hashids, json_, flags, sitemap):
        extension.init_app(app)
    app.register_blueprint(shop)
    app.register_blueprint(healthz, url_prefix="/healthz")
    return app


if __name__ == "__main__":
    app = build()
    client = TestApp(app)
    with app.app_context():
        address = url_for("shop.show", number=2)
        print(address, current_app.name)
    print(client.get(address).json)
    print(client.get("/shop/").json)
    print(client.get("/shop/new").status_code)
    app.config["FEATURE_FLAGS"]["NEW_SHOP"] = True
    print(client.get("/shop/new").json)
    print(client.get("/healthz/live").status_int)
    print(client.get("/sitemap.xml").text.count("<loc>"))
