"""Background work with flask-executor, services with flask-injector, checks with flask-testing."""
import io
import unittest

from flask import Flask, current_app, jsonify
from flask_executor import Executor
from flask_expects_json import expects_json
from flask_injector import FlaskInjector, request
from flask_testing import TestCase
from injector import Module, inject, provider, singleton

SCHEMA = {"type": "object", "properties": {"numbers": {"type": "array", "items": {"type": "integer"}}, "scale": {"type": "integer", "default": 1}}, "required": ["numbers"]}


class Counter:
    def __init__(self):
        self.calls = 0

    def hit(self):
        self.calls += 1
        return self.calls


class Services(Module):
    @singleton
    @provider
    def counter(self) -> Counter:
        return Counter()


def build():
    app = Flask(__name__)
    app.config.update(EXECUTOR_TYPE="thread", EXECUTOR_MAX_WORKERS=2, TESTING=True)
    executor = Executor(app)

    @executor.job
    def square(number):
        return number ** 2 if current_app.testing else None

    @app.post("/squares")
    @expects_json(SCHEMA, fill_defaults=True)
    def squares(counter: Counter):
        from flask import g

        futures = [square.submit(number) for number in g.data["numbers"]]
        return jsonify(values=[future.result() * g.data["scale"] for future in futures], call=counter.hit())

    FlaskInjector(app=app, modules=[Services()])
    return app


class SquaresTest(TestCase):
    def create_app(self):
        return build()

    def test_good(self):
        answer = self.client.post("/squares", json={"numbers": [1, 2, 3]})
        self.assert200(answer)
        self.assertEqual(answer.json, {"values": [1, 4, 9], "call": 1})

    def test_bad(self):
        self.assert400(self.client.post("/squares", json={"numbers": ["x"]}))
        self.assertStatus(self.client.get("/squares"), 405)


if __name__ == "__main__":
    result = unittest.TextTestRunner(stream=io.StringIO()).run(unittest.defaultTestLoader.loadTestsFromTestCase(SquaresTest))
    print(result.testsRun, len(result.errors), len(result.failures))
