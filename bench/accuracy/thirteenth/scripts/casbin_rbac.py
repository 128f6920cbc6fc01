"""Role based access control with casbin, model and policy in files."""
import os
import tempfile

import casbin

MODEL = """\
[request_definition]
r = sub, obj, act

[policy_definition]
p = sub, obj, act

[role_definition]
g = _, _

[policy_effect]
e = some(where (p.eft == allow))

[matchers]
m = g(r.sub, p.sub) && keyMatch(r.obj, p.obj) && r.act == p.act
"""
POLICY = """\
p, admin, /users/*, write
p, reader, /users/*, read
g, alice, admin
g, admin, reader
g, bob, reader
"""

with tempfile.TemporaryDirectory() as folder:
    model, policy = os.path.join(folder, "model.conf"), os.path.join(folder, "policy.csv")
    with open(model, "w") as f:
        f.write(MODEL)
    with open(policy, "w") as f:
        f.write(POLICY)
    enforcer = casbin.Enforcer(model, policy)
    for sub, obj, act in [
        ("alice", "/users/1", "write"),
        ("alice", "/users/1", "read"),
        ("bob", "/users/1", "write"),
        ("carol", "/users/1", "read"),
    ]:
        print(sub, obj, act, enforcer.enforce(sub, obj, act))
    enforcer.add_role_for_user("carol", "reader")
    print(enforcer.enforce("carol", "/users/9", "read"))
    print(sorted(enforcer.get_implicit_roles_for_user("alice")))
    enforcer.save_policy()
    with open(policy) as f:
        print(len(f.read().splitlines()), "rules saved")
