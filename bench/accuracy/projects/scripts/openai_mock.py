import httpx
import openai

ANSWER = {
    "id": "1", "object": "chat.completion", "created": 1, "model": "m",
    "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "four"}}],
}

if __name__ == "__main__":
    transport = httpx.MockTransport(lambda request: httpx.Response(200, json=ANSWER))
    with openai.OpenAI(api_key="none", http_client=httpx.Client(transport=transport)) as client:
        reply = client.chat.completions.create(model="m", messages=[{"role": "user", "content": "2+2?"}])
        print(reply.choices[0].message.content)
