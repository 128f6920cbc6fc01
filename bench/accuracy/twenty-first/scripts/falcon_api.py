import falcon
import falcon.testing


class Timing:
    def process_response(self, req, resp, resource, ok):
        resp.set_header("x-ok", str(ok))


class Notes:
    def __init__(self):
        self.notes = {}

    def on_get(self, req, resp):
        resp.media = sorted(self.notes)

    def on_post(self, req, resp):
        data = req.get_media()
        if "id" not in data:
            raise falcon.HTTPBadRequest(title="no id")
        self.notes[data["id"]] = data
        resp.status = falcon.HTTP_201


app = falcon.App(middleware=[Timing()])
app.add_route("/notes", Notes())
client = falcon.testing.TestClient(app)
print(client.simulate_post("/notes", json={"id": "a"}).status)
print(client.simulate_post("/notes", json={}).json)
result = client.simulate_get("/notes")
print(result.json, result.headers["x-ok"])
print(client.simulate_get("/none").status)
