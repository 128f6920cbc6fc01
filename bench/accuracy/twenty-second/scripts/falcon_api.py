import falcon
import falcon.testing
from falcon import media


class Quotes:
    def __init__(self):
        self.rows = [{"who": "Grace", "text": "Ship it"}]

    def on_get(self, req, resp):
        who = req.get_param("who")
        resp.media = [r for r in self.rows if who in (None, r["who"])]
        resp.cache_control = ["no-store"]

    def on_post(self, req, resp):
        row = req.get_media()
        if "text" not in row:
            raise falcon.HTTPUnprocessableEntity(title="text missing")
        self.rows.append(row)
        resp.status = falcon.HTTP_201
        resp.location = f"/quotes/{len(self.rows)}"


class Timer:
    def process_request(self, req, resp):
        req.context.steps = ["request"]

    def process_response(self, req, resp, resource, req_succeeded):
        req.context.steps.append("response")
        resp.set_header("X-Steps", ",".join(req.context.steps))


app = falcon.App(middleware=[Timer()])
app.resp_options.media_handlers["application/json"] = media.JSONHandler()
app.add_route("/quotes", Quotes())
client = falcon.testing.TestClient(app)
made = client.simulate_post("/quotes", json={"who": "Alan", "text": "Hm"})
print(made.status, made.headers["location"], made.headers["x-steps"])
print(client.simulate_get("/quotes", params={"who": "Alan"}).json)
print(client.simulate_post("/quotes", json={"who": "X"}).json)
print(client.simulate_delete("/quotes").status)
