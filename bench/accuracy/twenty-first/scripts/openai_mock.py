import json

import httpx
from openai import BadRequestError, OpenAI
from pydantic import BaseModel


class Answer(BaseModel):
    city: str
    people: int


def server(request):
    body = json.loads(request.content)
    if body["model"] == "none":
        return httpx.Response(400, json={"error": {"message": "no such model", "code": "bad"}})
    if body.get("stream"):
        chunks = [{"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [{"index": 0, "delta": {"content": part}}]} for part in ("Hel", "lo")]
        return httpx.Response(200, headers={"content-type": "text/event-stream"}, text="".join(f"data: {json.dumps(c)}\n\n" for c in chunks) + "data: [DONE]\n\n")
    text = '{"city": "Bern", "people": 140000}'
    return httpx.Response(200, json={"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": [
        {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": text}}]})


def main():
    client = OpenAI(api_key="x", http_client=httpx.Client(transport=httpx.MockTransport(server)), max_retries=0)
    messages = [{"role": "user", "content": "hi"}]
    print(client.chat.completions.create(model="m", messages=messages).choices[0].message.content)
    print(client.chat.completions.parse(model="m", messages=messages, response_format=Answer).choices[0].message.parsed)
    print("".join(chunk.choices[0].delta.content for chunk in client.chat.completions.create(model="m", messages=messages, stream=True)))
    try:
        client.chat.completions.create(model="none", messages=messages)
    except BadRequestError as error:
        print(error.status_code, error.code)


if __name__ == "__main__":
    main()
