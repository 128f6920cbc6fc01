from webargs import fields
from webargs.core import Parser


class Plain(Parser):
    def load_json(self, req, schema):
        return req


print(Plain().parse({"n": fields.Int(required=True)}, {"n": "3"}, location="json"))
