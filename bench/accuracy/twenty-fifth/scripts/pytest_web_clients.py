"""Tests HTTP clients with pytest: local servers, canned responses, structured logs and generated parameters."""
import contextlib
import io
import sys
import tempfile
from pathlib import Path

import pytest

TESTS = '''
import json
import urllib.request
import pytest
import requests
import structlog
from aiohttp import web
from loguru import logger
from parametrize_from_file import parametrize

log = structlog.get_logger()

def fetch(url):
    log.info("fetching", url=url)
    return requests.get(url, timeout=3).json()

def test_canned(responses):
    responses.add(responses.GET, "https://shed.test/tools", json=["saw"])
    assert fetch("https://shed.test/tools") == ["saw"]

def test_logs(responses, log):
    responses.add(responses.GET, "https://shed.test/x", json={})
    fetch("https://shed.test/x")
    assert log.has("fetching", url="https://shed.test/x")

async def test_aio(aiohttp_client):
    async def hello(request):
        return web.json_response({"ok": True})
    app = web.Application()
    app.router.add_get("/", hello)
    client = await aiohttp_client(app)
    assert (await (await client.get("/")).json()) == {"ok": True}

def test_server(httpserver):
    httpserver.serve_content('{"tools": 2}', headers={"content-type": "application/json"})
    assert json.load(urllib.request.urlopen(httpserver.url)) == {"tools": 2}

@parametrize
def test_words(text, length):
    assert len(text) == int(length)

def test_variables(variables):
    assert variables["site"] == "shed"

def test_caught(caplog):
    logger.warning("dull saw")
'''


def main():
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "test_clients.py").write_text(TESTS)
        (root / "test_clients.toml").write_text('[[test_words]]\ntext = "saw"\nlength = 3\n[[test_words]]\ntext = "nail"\nlength = 4\n')
        (root / "v.json").write_text('{"site": "shed"}')
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            code = pytest.main(["-q", "-p", "no:cacheprovider", "--rootdir", folder, "--variables", str(root / "v.json"), "-W", "ignore", "-o", "asyncio_mode=auto", str(root / "test_clients.py")])
        lines = out.getvalue().splitlines()
        print(int(code), [line for line in lines if "[100%]" in line][:1])
        for line in lines:
            if line.startswith(("FAILED", "ERROR")):
                print(line)
    return int(code)


if __name__ == "__main__":
    sys.exit(main())
