from sanic import Sanic, text
from sanic_ext import Extend, openapi

app = Sanic("Teas")
Extend(app)


@app.get("/teas")
@openapi.summary("all teas")
async def teas(request):
    return text("mate")


print(sorted(route.path for route in app.router.routes))
