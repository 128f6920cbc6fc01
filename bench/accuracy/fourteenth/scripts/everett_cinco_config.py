"""Configuration three ways: everett, cincoconfig and HiYaPyCo."""
import hiyapyco
from cincoconfig import IntField, PortField, Schema, StringField, ValidationError
from everett.manager import ConfigDictEnv, ConfigManager, ConfigObjEnv, ListOf, Option, parse_bool


class AppConfig:
    class Config:
        debug = Option(default="false", parser=parse_bool)
        names = Option(parser=ListOf(str), default="")


def with_everett():
    config = ConfigManager([ConfigDictEnv({"NAMES": "x,y", "WEB_PORT": "80"})])
    bound = config.with_options(AppConfig())
    print(bound("debug"), bound("names"), config.with_namespace("web")("port", parser=int))
    try:
        config("missing", doc="set it")
    except Exception as e:
        print(type(e).__name__, ConfigObjEnv.__name__)


def with_cinco():
    schema = Schema()
    schema.http.port = PortField(default=8080)
    schema.http.address = StringField(default="127.0.0.1", env="NO_SUCH_ADDRESS")
    schema.workers = IntField(min=1, default=2)
    config = schema()
    config.http.port = "9000"
    print(config.to_tree(), config.dumps(format="json").decode().count("\n"))
    try:
        config.workers = 0
    except (ValueError, ValidationError) as e:
        print(e)


def with_hiyapyco():
    merged = hiyapyco.load(["a: {b: 1, c: [1]}\n", "a: {c: [2], d: '{{ a.b }}'}\n"], method=hiyapyco.METHOD_MERGE, interpolate=True)
    print(hiyapyco.dump(merged, default_flow_style=True).strip())


with_everett()
with_cinco()
with_hiyapyco()
