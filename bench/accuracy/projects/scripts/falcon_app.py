import falcon
from falcon import testing


class Things:
    def on_get(self, req, resp, number):
        resp.media = {"number": number, "q": req.get_param_as_int("q")}


app = falcon.App()
app.add_route("/things/{number:int}", Things())

if __name__ == "__main__":
    client = testing.TestClient(app)
    print(client.simulate_get("/things/3", params={"q": "4"}).json)
    print(client.simulate_get("/things/x").status)
