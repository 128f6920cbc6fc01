from flask import Flask
from flask_assets import Bundle, Environment

app = Flask(__name__, static_folder=".", static_url_path="/s")
assets = Environment(app)
assets.register("all", Bundle("a.css", "b.css", output="/tmp/ninth-all.css"))
with app.app_context():
    print([b.output for b in assets])
