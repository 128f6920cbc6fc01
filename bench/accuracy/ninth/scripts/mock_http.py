import httpx
import requests
import requests_mock
import respx

with respx.mock:
    respx.get("https://tea.example/").mock(return_value=httpx.Response(204))
    print(httpx.get("https://tea.example/").status_code)
with requests_mock.Mocker() as m:
    m.get("https://tea.example/x", json={"tea": 1})
    print(requests.get("https://tea.example/x").json())
