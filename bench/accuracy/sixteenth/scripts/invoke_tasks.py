"""An invoke collection run programmatically, with configuration and a mocked context."""
from invoke import Collection, Config, Context, MockContext, Program, Result, task


@task(help={"name": "Whom to greet"})
def greet(c, name="world", loud=False):
    """Say hello."""
    text = f"hello {name}"
    print(text.upper() if loud else text)


@task(pre=[greet])
def build(c):
    """Build it."""
    result = c.run("echo building", hide=True)
    print(result.stdout.strip(), result.ok)


ns = Collection(greet, build)
ns.configure({"run": {"echo": False}})

if __name__ == "__main__":
    program = Program(name="demo", namespace=ns, version="1.0")
    program.run("demo --list", exit=False)
    program.run("demo greet --name ann --loud", exit=False)
    program.run("demo build", exit=False)
    mock = MockContext(run={"echo building": Result("faked\n")})
    build.body(mock)
    print(Context(Config(overrides={"x": {"y": 3}})).config.x.y)
