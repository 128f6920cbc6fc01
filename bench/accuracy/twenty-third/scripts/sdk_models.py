"""Vendor SDKs used offline: mail, voice, webhooks and contracts."""
import json

import razorpay
import resend
import responses
from svix.webhooks import Webhook, WebhookVerificationError
from plivo import plivoxml


class Mailer:
    def __init__(self, key):
        resend.api_key = key

    def send(self, to, subject):
        return resend.Emails.send({"from": "a@x.test", "to": [to], "subject": subject, "html": "<b>hi</b>"})


@responses.activate
def mail():
    responses.post("https://api.resend.com/emails", json={"id": "e1"}, headers={"content-type": "application/json"})
    print(Mailer("re_1").send("b@x.test", "hello")["id"])
    print(json.loads(responses.calls[0].request.body)["subject"])


def voice():
    reply = plivoxml.ResponseElement()
    reply.add(plivoxml.SpeakElement("Hello", voice="WOMAN"))
    reply.add(plivoxml.DialElement().add(plivoxml.NumberElement("15551234")))
    print(reply.to_string(pretty=False))


@responses.activate
def money():
    client = razorpay.Client(auth=("id", "secret"))
    responses.post("https://api.razorpay.com/v1/orders", json={"id": "order_1", "amount": 500})
    print(client.order.create({"amount": 500, "currency": "INR"})["id"])
    try:
        client.utility.verify_webhook_signature("{}", "bad", "secret")
    except razorpay.errors.SignatureVerificationError as error:
        print(error)


def hooks():
    try:
        Webhook("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").verify("{}", {})
    except WebhookVerificationError as error:
        print(error)


for part in (mail, voice, money, hooks):
    part()
