from cerberus import Validator

print(Validator({"name": {"type": "string"}, "age": {"type": "integer", "min": 0}}).validate({"name": "ada", "age": 36}))
