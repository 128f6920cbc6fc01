"""Build an nginx configuration, parse it back, and list its servers and upstreams."""
import tempfile
from pathlib import Path

import crossplane

SITES = [("shop.example", 8001), ("blog.example", 8002)]


def server_block(name, port):
    return {
        "directive": "server", "args": [], "block": [
            {"directive": "listen", "args": ["80"]},
            {"directive": "server_name", "args": [name, f"www.{name}"]},
            {"directive": "location", "args": ["/"], "block": [
                {"directive": "proxy_pass", "args": [f"http://127.0.0.1:{port}"]},
            ]},
        ],
    }


def walk(block, depth=0):
    for item in block:
        yield depth, item["directive"], item["args"]
        yield from walk(item.get("block", ()), depth + 1)


def main():
    config = [
        {"directive": "events", "args": [], "block": [
            {"directive": "worker_connections", "args": ["512"]}]},
        {"directive": "http", "args": [], "block": [server_block(*site) for site in SITES]},
    ]
    text = crossplane.build(config, indent=2)
    print(text)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "nginx.conf")
        path.write_text(text)
        payload = crossplane.parse(str(path))
    print(payload["status"], payload["errors"])
    for depth, directive, args in walk(payload["config"][0]["parsed"]):
        print("  " * depth + directive, *args)


if __name__ == "__main__":
    main()
