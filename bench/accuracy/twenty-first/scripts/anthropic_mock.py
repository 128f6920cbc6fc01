import json

import httpx2
from anthropic import Anthropic, NotFoundError


def server(request):
    body = json.loads(request.content)
    if body["model"] == "none":
        return httpx2.Response(404, json={"type": "error", "error": {"type": "not_found_error", "message": "?"}})
    content = [{"type": "text", "text": "4"}]
    if body.get("tools"):
        content = [{"type": "tool_use", "id": "t1", "name": "add", "input": {"a": 2, "b": 2}}]
    return httpx2.Response(200, json={"id": "m", "type": "message", "role": "assistant", "model": "x", "content": content,
                                     "stop_reason": "end_turn", "stop_sequence": None, "usage": {"input_tokens": 3, "output_tokens": 1}})


client = Anthropic(api_key="x", http_client=httpx2.Client(transport=httpx2.MockTransport(server)), max_retries=0)
ask = {"model": "claude", "max_tokens": 10, "messages": [{"role": "user", "content": "2+2?"}]}
answer = client.messages.create(**ask)
print(answer.content[0].text, answer.usage.input_tokens)
tool = {"name": "add", "description": "adds", "input_schema": {"type": "object", "properties": {"a": {"type": "integer"}}}}
call = client.messages.create(**ask, tools=[tool]).content[0]
print(call.type, call.name, call.input)
try:
    client.messages.create(**{**ask, "model": "none"})
except NotFoundError as error:
    print(error.status_code)
