from ariadne import QueryType, gql, graphql_sync, make_executable_schema

query = QueryType()


@query.field("hello")
def resolve_hello(*_):
    return "world"


if __name__ == "__main__":
    schema = make_executable_schema(gql("type Query { hello: String! }"), query)
    print(graphql_sync(schema, {"query": "{ hello }"}))
