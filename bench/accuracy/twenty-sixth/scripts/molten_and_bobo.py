"""The same guest book twice: with molten components and with bobo routes, both through WSGI clients."""
import enum
from typing import List, Optional, Tuple

import bobo
from molten import HTTP_201, HTTP_404, App, Field, HTTPError, Include, QueryParam, ResponseRendererMiddleware, Route, annotate, field, schema
from molten import dump_schema
from molten.contrib.request_id import RequestIdMiddleware
from molten.testing import TestClient
from webtest import TestApp
from inspect import Parameter


class Mood(enum.Enum):
    HAPPY = "happy"
    SAD = "sad"


@schema
class Guest:
    id: Optional[int] = field(response_only=True)
    name: str = Field(minimum_length=2)
    mood: str = Field(choices=["happy", "sad"], default="happy")


class Book:
    def __init__(self):
        self.guests = []

    def add(self, guest):
        guest.id = len(self.guests) + 1
        self.guests.append(guest)
        return guest


class BookComponent:
    is_cacheable = True
    is_singleton = True

    def can_handle_parameter(self, parameter: Parameter) -> bool:
        return parameter.annotation is Book

    def resolve(self) -> Book:
        return Book()


def everyone(book: Book, mood: Optional[QueryParam]) -> List[Guest]:
    return [g for g in book.guests if mood is None or g.mood == mood]


def one(number: int, book: Book) -> Guest:
    if number > len(book.guests):
        raise HTTPError(HTTP_404, {"error": "nobody"})
    return book.guests[number - 1]


def sign(guest: Guest, book: Book) -> Tuple[str, Guest]:
    return HTTP_201, book.add(guest)


@annotate(doc="says hello")
def hello(name: str) -> dict:
    return {"hello": name, "doc": hello.doc}


app = App(
    components=[BookComponent()], middleware=[ResponseRendererMiddleware()],
    routes=[Include("/guests", [Route("/", everyone), Route("/{number}", one), Route("/", sign, method="POST")]), Route("/hello/{name}", hello)],
)


@bobo.query("/pages/:name", content_type="text/plain")
def page(name, loud="no"):
    return name.upper() if loud == "yes" else name


@bobo.post("/sign", content_type="application/json")
def bobo_sign(bobo_request, name):
    return {"signed": name, "method": bobo_request.method}


@bobo.resource("/old")
def old(request):
    return bobo.redirect("/pages/new")


def main():
    client = TestClient(app)
    print(client.get("/guests/", params={"mood": "happy"}).data, client.get("/guests/7").status_code)
    print(client.get("/hello/bob").data, Mood.HAPPY.value, dump_schema(Guest(1, "Cid"))["name"], RequestIdMiddleware.__name__)
    web = TestApp(bobo.Application(bobo_resources=__name__))
    print(web.get("/pages/front?loud=yes").text, web.post("/sign", {"name": "ann"}).json, web.get("/old").status_int)


if __name__ == "__main__":
    main()
