"""Document a Flask view with apispec and its webframeworks plugin."""
import json

from apispec import APISpec
from apispec.ext.marshmallow import MarshmallowPlugin
from apispec_webframeworks.flask import FlaskPlugin
from flask import Flask
from marshmallow import Schema, fields

app = Flask(__name__)
spec = APISpec(
    title="Pets",
    version="1.0.0",
    openapi_version="3.0.2",
    plugins=[FlaskPlugin(), MarshmallowPlugin()],
)


class PetSchema(Schema):
    name = fields.Str(required=True, metadata={"description": "what it answers to"})
    age = fields.Int(load_default=0)


@app.get("/pets/<int:pet_id>")
def get_pet(pet_id):
    """One pet.
    ---
    get:
      parameters:
      - {in: path, name: pet_id, schema: {type: integer}, required: true}
      responses:
        200:
          description: the pet
          content:
            application/json:
              schema: PetSchema
    """
    return PetSchema().dump({"name": "Rex", "age": pet_id})


with app.test_request_context():
    spec.path(view=get_pet)
print(json.dumps(spec.to_dict(), indent=1, sort_keys=True)[:400])
print("yaml lines:", len(spec.to_yaml().splitlines()))
print(app.test_client().get("/pets/4").json)
