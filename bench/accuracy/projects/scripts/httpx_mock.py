import httpx


def answer(request):
    return httpx.Response(200, json={"path": request.url.path, "agent": "python" in request.headers["user-agent"]})


if __name__ == "__main__":
    with httpx.Client(transport=httpx.MockTransport(answer), base_url="https://example.org") as client:
        print(client.get("/a/b", params={"q": "1"}).json())
