from flask import Flask
from flask_compress import Compress
from flask_talisman import Talisman

app = Flask(__name__)
Talisman(app, force_https=False)
Compress(app)


@app.get("/")
def home():
    return "tea " * 1000


answer = app.test_client().get("/", headers={"Accept-Encoding": "gzip"})
print(answer.status_code, answer.headers["X-Frame-Options"], answer.headers.get("Content-Encoding"))
