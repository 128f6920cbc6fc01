import aiohttp_cors
from aiohttp import web


async def home(request):
    return web.Response(text="tea")


app = web.Application()
cors = aiohttp_cors.setup(app, defaults={"*": aiohttp_cors.ResourceOptions(allow_credentials=True)})
cors.add(app.router.add_get("/", home))
print(len(app.router.routes()))
