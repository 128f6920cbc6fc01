from aiohttp import web
from aiohttp_pydantic import PydanticView, oas


class Tools(PydanticView):
    async def get(self, word: str = ""):
        return web.json_response([word])


app = web.Application()
app.router.add_view("/tools", Tools)
oas.setup(app)
