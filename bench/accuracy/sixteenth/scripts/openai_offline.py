"""OpenAI client over an httpx mock transport: chat with a tool and a retryable error."""
import json

import httpx
from openai import NotFoundError, OpenAI
from pydantic import BaseModel


class City(BaseModel):
    name: str
    people: int


def handler(request: httpx.Request) -> httpx.Response:
    body = json.loads(request.content)
    if body["model"] == "missing":
        return httpx.Response(404, json={"error": {"message": "no model"}})
    content = json.dumps({"name": "Oslo", "people": 7})
    return httpx.Response(200, json={
        "id": "c1", "object": "chat.completion", "created": 1, "model": body["model"],
        "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": content}}],
        "usage": {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}})


client = OpenAI(api_key="test", base_url="http://fake/v1", max_retries=0,
                http_client=httpx.Client(transport=httpx.MockTransport(handler)))
reply = client.chat.completions.create(model="m", messages=[{"role": "user", "content": "hi"}])
print(City.model_validate_json(reply.choices[0].message.content), reply.usage.total_tokens)
try:
    client.chat.completions.create(model="missing", messages=[])
except NotFoundError as exc:
    print(type(exc).__name__, exc.status_code)
