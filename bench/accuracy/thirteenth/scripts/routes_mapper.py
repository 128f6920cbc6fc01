"""URL matching and generation with Routes, dispatching to a small controller."""
from routes import Mapper, URLGenerator

mapper = Mapper()
mapper.connect("home", "/", controller="main", action="index")
mapper.connect("entry", "/blog/{year}/{slug}", controller="blog", action="show",
               requirements={"year": r"\d{4}"})
with mapper.submapper(path_prefix="/admin", controller="admin") as sub:
    sub.connect("users", "/users", action="users", conditions={"method": ["GET"]})
mapper.resource("message", "messages")
mapper.redirect("/old/{page}", "/new/{page}", _redirect_code="301 Moved Permanently")

print(sorted(mapper.match("/blog/2024/hello").items()))
print(mapper.match("/blog/24/hello"))
environ = {"REQUEST_METHOD": "GET", "SERVER_NAME": "x", "SERVER_PORT": "80", "HTTP_HOST": "x.org",
           "wsgi.url_scheme": "http", "SCRIPT_NAME": "", "PATH_INFO": "/"}
url = URLGenerator(mapper, environ)
print(url("entry", year=2024, slug="hi"), url("message", id=3), url("home", qualified=True))


class Admin:
    def users(self, **args):
        return f"users {sorted(args)}"


def dispatch(path, method="GET"):
    match, route = mapper.routematch(path, dict(environ, REQUEST_METHOD=method, PATH_INFO=path)) or ({}, None)
    if route is None:
        return "404"
    if route.redirect:
        return f"{route.redirect_status} -> {route.routepath}"
    handler = {"admin": Admin()}.get(match.pop("controller"))
    return getattr(handler, match.pop("action"))(**match) if handler else route.routepath


for path in ("/admin/users", "/old/abc", "/messages/5", "/nowhere"):
    print(path, dispatch(path))
