from flask_openapi3 import Info, OpenAPI, Tag
from pydantic import BaseModel

app = OpenAPI(__name__, info=Info(title="teas", version="1"))


class Query(BaseModel):
    name: str


@app.get("/tea", tags=[Tag(name="tea")])
def tea(query: Query):
    return {"name": query.name}


print(app.test_client().get("/tea?name=mate").json, sorted(app.api_doc["paths"]))
