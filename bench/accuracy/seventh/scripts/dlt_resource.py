import dlt


@dlt.resource(primary_key="id")
def people():
    yield {"id": 1, "name": "Ann"}
    yield {"id": 2, "name": "Bob"}


print([row["name"] for row in people()])
