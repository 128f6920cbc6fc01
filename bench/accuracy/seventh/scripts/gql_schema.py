from gql import Client, gql
from gql.transport.local_schema import LocalSchemaTransport
from graphql import build_schema

schema = build_schema("type Query { hello: String }")
schema.query_type.fields["hello"].resolve = lambda *_: "hi"
client = Client(transport=LocalSchemaTransport(schema))
print(client.execute(gql("{ hello }")))
