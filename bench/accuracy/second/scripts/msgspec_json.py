import msgspec


class User(msgspec.Struct):
    name: str
    groups: set[str] = set()


print(msgspec.json.decode(b'{"name": "a", "groups": ["x"]}', type=User))
