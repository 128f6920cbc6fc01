import asyncio

from channels.layers import InMemoryChannelLayer
from django.conf import settings

settings.configure()


async def main():
    layer = InMemoryChannelLayer()
    await layer.send("room", {"type": "hello"})
    print(await layer.receive("room"))


asyncio.run(main())
