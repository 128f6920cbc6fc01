"""Webhook signatures, cloud events and retried HTTP over a mock transport."""
import datetime
import json

import httpx
from cloudevents.v1.http import CloudEvent, from_http, to_binary, to_structured
from httpx_retries import Retry, RetryTransport
from standardwebhooks import Webhook, WebhookVerificationError


class Server:
    def __init__(self):
        self.hits = 0

    def __call__(self, request):
        self.hits += 1
        if self.hits < 3:
            return httpx.Response(503)
        return httpx.Response(200, json={"type": request.headers.get("ce-type"), "size": len(request.content)})


def events():
    event = CloudEvent({"type": "order.created", "source": "/shop", "id": "1", "time": "2024-01-01T00:00:00Z"}, {"total": 12})
    headers, body = to_binary(event)
    again = from_http(headers, body)
    print(again["type"], again.data)
    headers, body = to_structured(event)
    print(json.loads(body)["specversion"])
    return to_binary(event)


def send(headers, body):
    server = Server()
    transport = RetryTransport(transport=httpx.MockTransport(server), retry=Retry(total=4, backoff_factor=0, allowed_methods=["POST"]))
    with httpx.Client(transport=transport) as client:
        reply = client.post("http://shop.test/hook", headers=headers, content=body)
    print(reply.status_code, reply.json(), server.hits)


def signatures():
    hook = Webhook("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    now = datetime.datetime.now(tz=datetime.timezone.utc)
    payload = '{"test": 2432232314}'
    headers = {"webhook-id": "msg_1", "webhook-timestamp": str(int(now.timestamp())), "webhook-signature": hook.sign("msg_1", now, payload)}
    print(hook.verify(payload, headers))
    try:
        hook.verify(payload + " ", headers)
    except WebhookVerificationError as error:
        print(type(error).__name__)


send(*events())
signatures()
