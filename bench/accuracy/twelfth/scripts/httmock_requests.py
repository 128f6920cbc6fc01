"""Test a small API client against mocked responses."""
import requests
from httmock import HTTMock, all_requests, response, urlmatch


@urlmatch(netloc=r"(.*\.)?api\.example\.com$", path=r"^/users")
def users_mock(url, request):
    if request.method == "POST":
        return response(201, {"id": 7}, {"Location": "/users/7"}, None, 5, request)
    return {"status_code": 200, "content": [{"id": 1, "name": "ann"}, {"id": 2, "name": "bob"}]}


@all_requests
def not_found(url, request):
    return {"status_code": 404, "content": "nothing at " + url.path}


class Client:
    def __init__(self, base="https://api.example.com"):
        self.base = base
        self.session = requests.Session()

    def names(self):
        return [u["name"] for u in self.session.get(self.base + "/users").json()]

    def create(self, name):
        reply = self.session.post(self.base + "/users", json={"name": name})
        reply.raise_for_status()
        return reply.headers["Location"]


with HTTMock(users_mock, not_found):
    client = Client()
    print(client.names())
    print(client.create("cat"))
    other = requests.get("https://nowhere.test/abc")
    print(other.status_code, other.text)
