from flask import Flask, jsonify
from flask_caching import Cache
from flask_jwt_extended import JWTManager, create_access_token, get_jwt_identity, jwt_required
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

app = Flask(__name__)
app.config.update(JWT_SECRET_KEY="x" * 32, CACHE_TYPE="SimpleCache")
cache = Cache(app)
JWTManager(app)
limiter = Limiter(get_remote_address, app=app, storage_uri="memory://")


@app.get("/slow")
@limiter.limit("5/minute")
@cache.cached(timeout=5)
def slow():
    return jsonify(n=sum(range(100)))


@app.get("/me")
@jwt_required()
def me():
    return jsonify(me=get_jwt_identity())


with app.app_context():
    token = create_access_token("ann")
client = app.test_client()
print(client.get("/slow").get_json(), client.get("/me", headers={"Authorization": f"Bearer {token}"}).get_json())
