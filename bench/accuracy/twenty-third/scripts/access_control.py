"""Role based access with casbin, YAML validation with pykwalify and voluptuous."""
import os
import tempfile

import casbin
import voluptuous as vol
import voluptuous_serialize
import yaml
from casbin import model, persist
from pykwalify.core import Core
from pykwalify.errors import SchemaError

MODEL = """
[request_definition]
r = sub, obj, act
[policy_definition]
p = sub, obj, act
[role_definition]
g = _, _
[policy_effect]
e = some(where (p.eft == allow))
[matchers]
m = g(r.sub, p.sub) && keyMatch2(r.obj, p.obj) && r.act == p.act
"""
POLICY = [("admin", "/users/:id", "write"), ("guest", "/users/:id", "read")]


class Adapter(persist.Adapter):
    def load_policy(self, target):
        for rule in POLICY:
            persist.load_policy_line("p, " + ", ".join(rule), target)
        persist.load_policy_line("g, ann, admin", target)


def access():
    rules = model.Model()
    rules.load_model_from_text(MODEL)
    enforcer = casbin.Enforcer(rules, Adapter())
    enforcer.add_role_for_user("admin", "guest")
    for request in (("ann", "/users/7", "write"), ("ann", "/users/7", "read"), ("bob", "/users/7", "read")):
        print(request[0], request[2], enforcer.enforce(*request))
    print(enforcer.get_implicit_roles_for_user("ann"))


def kwalify():
    schema = {"type": "map", "mapping": {"name": {"type": "str", "required": True}, "ports": {"type": "seq", "sequence": [{"type": "int", "range": {"max": 9999}}]}}}
    for data in ({"name": "a", "ports": [80]}, {"ports": [123456]}):
        try:
            print(Core(source_data=data, schema_data=schema).validate(raise_exception=True))
        except SchemaError as error:
            print("bad:", str(error).count("error code"))


def forms():
    schema = vol.Schema({vol.Required("host"): str, vol.Optional("port", default=80): vol.All(int, vol.Range(min=1)), "mode": vol.In(["a", "b"])})
    print(voluptuous_serialize.convert(schema))


access()
kwalify()
forms()
