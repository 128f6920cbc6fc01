from apiflask import APIFlask, Schema
from apiflask.fields import Integer, String
from apiflask.validators import Length, OneOf

app = APIFlask(__name__, title="Pets")


class PetIn(Schema):
    name = String(required=True, validate=Length(1, 10))
    category = String(required=True, validate=OneOf(["dog", "cat"]))


class PetOut(Schema):
    id = Integer()
    name = String()


@app.post("/pets")
@app.input(PetIn, arg_name="data")
@app.output(PetOut, status_code=201)
def create(data):
    return {"id": 1, "name": data["name"]}


client = app.test_client()
print(client.post("/pets", json={"name": "Rex", "category": "dog"}).get_json())
print(sorted(app.spec["paths"]))
