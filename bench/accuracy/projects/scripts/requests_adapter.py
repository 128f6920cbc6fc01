import io

import requests
from requests.adapters import BaseAdapter


class Canned(BaseAdapter):
    def send(self, request, **options):
        response = requests.Response()
        response.status_code, response.url, response.raw = 200, request.url, io.BytesIO(b'{"ok": true}')
        response.headers["Content-Type"] = "application/json"
        return response

    def close(self):
        pass


if __name__ == "__main__":
    with requests.Session() as session:
        session.mount("canned://", Canned())
        print(session.get("canned://host/path", timeout=1).json(), session.headers["Accept"])
