from wsgidav.fs_dav_provider import FilesystemProvider
from wsgidav.wsgidav_app import WsgiDAVApp

app = WsgiDAVApp({"provider_mapping": {"/": FilesystemProvider(".")}, "simple_dc": {"user_mapping": {"*": True}}, "verbose": 0})
status = []
environ = {"REQUEST_METHOD": "OPTIONS", "PATH_INFO": "/", "SCRIPT_NAME": "", "SERVER_NAME": "x", "SERVER_PORT": "80", "wsgi.url_scheme": "http",
           "HTTP_HOST": "x", "SERVER_PROTOCOL": "HTTP/1.1", "wsgi.errors": None, "wsgi.input": None}
list(app(environ, lambda code, headers, exc=None: status.append(code)))
print(status)
