from flask import Flask, request
from flask_seasurf import SeaSurf

app = Flask(__name__)
app.secret_key = "not secret"
csrf = SeaSurf(app)


@app.route("/form", methods=["GET", "POST"])
def form():
    if request.method == "POST":
        return "saved " + request.form["name"]
    return "form"


@csrf.exempt
@app.route("/hook", methods=["POST"])
def hook():
    return "hooked"


with app.test_client() as client:
    print(client.get("/form").data)
    denied = client.post("/form", data={"name": "x"})
    print(denied.status_code)
    token = client.get_cookie("_csrf_token").value
    done = client.post("/form", data={"name": "x", "_csrf_token": token})
    print(done.status_code, done.data, bool(token))
    print(client.post("/hook").data)
