"""A Flask application and a bobo page."""
import bobo
from flask import Flask
from flask_json import FlaskJSON

app = Flask(__name__)
FlaskJSON(app)


@app.get("/tools")
def tools():
    return {"tools": ["saw"]}


@bobo.query("/hi")
def hi(name="you"):
    return f"hi {name}"
