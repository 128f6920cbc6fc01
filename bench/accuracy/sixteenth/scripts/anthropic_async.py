"""Anthropic async client against a mock transport."""
import asyncio
import json

import anthropic
import httpx2


def handler(request):
    body = json.loads(request.content)
    return httpx2.Response(200, json={
        "id": "m1", "type": "message", "role": "assistant", "model": body["model"], "stop_reason": "end_turn",
        "stop_sequence": None, "content": [{"type": "text", "text": body["messages"][0]["content"][::-1]}],
        "usage": {"input_tokens": 3, "output_tokens": 4}})


async def ask(client, text):
    message = await client.messages.create(model="x", max_tokens=5, messages=[{"role": "user", "content": text}])
    return message.content[0].text, message.usage.output_tokens


async def main():
    http = httpx2.AsyncClient(transport=httpx2.MockTransport(handler))
    async with anthropic.AsyncAnthropic(api_key="k", http_client=http) as client:
        print(await asyncio.gather(*(ask(client, t) for t in ("abc", "xyz"))))


asyncio.run(main())
