"""JSON-RPC methods, htmx fragments and pages of results in one Flask application."""
from __future__ import annotations

from dataclasses import dataclass

from flask import Flask, render_template_string, request
from flask_htmx import HTMX, make_response
from flask_jsonrpc import JSONRPC, JSONRPCBlueprint
from flask_jsonrpc.exceptions import InvalidParamsError
from flask_paginate import Pagination, get_page_args

NAMES = [f"thing {number}" for number in range(25)]
PAGE = "<ul>{% for name in names %}<li>{{ name }}</li>{% endfor %}</ul>{{ pagination.info }}"


@dataclass
class Stock:
    count: int = 0

    def add(self, number: int) -> int:
        if number < 0:
            raise InvalidParamsError(message="below zero")
        self.count += number
        return self.count


def build():
    app = Flask(__name__)
    htmx = HTMX(app)
    rpc = JSONRPC(app, "/api", enable_web_browsable_api=False)
    stock = Stock()

    @rpc.method("Stock.add")
    def add(number: int) -> int:
        return stock.add(number)

    part = JSONRPCBlueprint("names", __name__)

    @part.method("names.find")
    def find(text: str, limit: int = 3) -> list[str]:
        return [name for name in NAMES if text in name][:limit]

    rpc.register_blueprint(app, part, url_prefix="/names")

    @app.get("/list")
    def listing():
        page, per_page, offset = get_page_args()
        pagination = Pagination(page=page, per_page=per_page, total=len(NAMES), record_name="things", css_framework="bootstrap4")
        html = render_template_string(PAGE, names=NAMES[offset : offset + per_page], pagination=pagination)
        return make_response(html, push_url=False, trigger={"shown": page}) if htmx else "whole " + html

    return app


if __name__ == "__main__":
    client = build().test_client()
    for number in (4, -1, "many"):
        answer = client.post("/api", json={"jsonrpc": "2.0", "id": 1, "method": "Stock.add", "params": {"number": number}})
        print(answer.status_code, answer.json.get("result"), (answer.json.get("error") or {}).get("code"))
    print(client.post("/api/names", json={"jsonrpc": "2.0", "id": 2, "method": "names.find", "params": ["2"]}).json)
    print(client.get("/list?page=3").text.count("<li>"))
    partial = client.get("/list?page=2&per_page=5", headers={"HX-Request": "true"})
    print(partial.headers.get("HX-Trigger"), partial.text[:20])
