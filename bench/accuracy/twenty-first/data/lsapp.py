from litestar import Litestar, get


@get("/hello/{name:str}")
async def hello(name: str) -> dict[str, str]:
    return {"hello": name}


app = Litestar([hello])
