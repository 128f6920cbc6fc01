"""A throwaway local server and a connection pool."""
import gzip
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import urllib3
from urllib3.exceptions import MaxRetryError
from urllib3.util import Timeout, parse_url


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        body = gzip.compress(b"zipped " * 20) if self.path == "/gz" else self.path.encode()
        self.send_response(200)
        if self.path == "/gz":
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[::-1])

    def log_message(self, *args):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
base = f"http://127.0.0.1:{server.server_port}"
pool = urllib3.PoolManager(timeout=Timeout(connect=2, read=2))
print(pool.request("GET", base + "/path", fields={"a": "1 2"}).data)
print(len(pool.request("GET", base + "/gz").data))
print(pool.request("POST", base, json={"k": 1}).data)
print(parse_url("HTTPS://user@Example.org:8443/a?b#c").netloc)
port = server.server_port
server.shutdown()
server.server_close()
pool.clear()
try:
    pool.request("GET", base, retries=1)
except MaxRetryError as error:
    print(type(error.reason).__name__)
