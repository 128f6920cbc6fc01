from fasthtml.common import Div, H1, P, fast_app, to_xml
from starlette.testclient import TestClient

app, rt = fast_app(secret_key="kettle")


@rt("/")
def get():
    return Div(H1("Kettle"), P("hot"))


print(to_xml(Div(P("a"), cls="b")))
print(TestClient(app).get("/").status_code)
