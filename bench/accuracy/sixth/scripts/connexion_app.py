import connexion


def greet(name):
    return {"greeting": name}


spec = {
    "openapi": "3.0.0",
    "info": {"title": "demo", "version": "1"},
    "paths": {
        "/greet/{name}": {
            "get": {
                "operationId": "__main__.greet",
                "parameters": [{"name": "name", "in": "path", "required": True, "schema": {"type": "string"}}],
                "responses": {"200": {"description": "ok"}},
            }
        }
    },
}
app = connexion.AsyncApp(__name__)
app.add_api(spec)
print(app.test_client().get("/greet/ann").json())
