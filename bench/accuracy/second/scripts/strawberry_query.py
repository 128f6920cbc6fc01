import strawberry


@strawberry.type
class Query:
    @strawberry.field
    def hello(self, name: str = "you") -> str:
        return f"hello {name}"


print(strawberry.Schema(Query).execute_sync("{ hello }").data)
