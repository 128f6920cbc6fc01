import graphene


class Query(graphene.ObjectType):
    hello = graphene.String(name=graphene.String(default_value="you"))

    def resolve_hello(root, info, name):
        return f"hello {name}"


if __name__ == "__main__":
    schema = graphene.Schema(query=Query)
    print(schema.execute('{ hello(name: "ann") }').data)
    print(schema)
