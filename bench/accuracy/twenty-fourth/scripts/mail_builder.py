"""Messages for three mail services and for SMTP, built and signed but never sent."""
import base64
import os
from dataclasses import dataclass, field
from email import policy
from email.parser import BytesParser
from unittest import mock

import emails
from emails.template import JinjaTemplate
from mailjet_rest import Client as Mailjet
from postmarker.core import PostmarkClient
from responses import RequestsMock
from sparkpost import SparkPost


@dataclass
class Outbox:
    sent: list = field(default_factory=list)

    def add(self, service, answer):
        self.sent.append((service, answer))


def plain(outbox):
    message = emails.Message(
        html=JinjaTemplate("<style>p{color:red}</style><p>Hello {{ name }}</p>"),
        subject=JinjaTemplate("For {{ name }}"),
        mail_from=("Shop", "shop@example.test"),
        headers={"X-Shop": "1"},
    )
    message.attach(data=b"1,2", filename="data.csv")
    message.render(name="Ann")
    message.mail_to = "ann@example.test"
    parsed = BytesParser(policy=policy.default).parsebytes(message.as_string().encode())
    outbox.add("emails", (parsed["subject"], parsed["x-shop"], [part.get_content_type() for part in parsed.walk()]))


def services(outbox):
    with RequestsMock() as network:
        network.add("POST", "https://api.postmarkapp.com/email", json={"ErrorCode": 0, "Message": "OK", "MessageID": "1"})
        network.add("POST", "https://api.mailjet.com/v3.1/send", json={"Messages": [{"Status": "success"}]})
        network.add("POST", "https://api.sparkpost.com/api/v1/transmissions", json={"results": {"id": "11", "total_accepted_recipients": 1}})
        client = PostmarkClient(server_token="t")
        outbox.add("postmark", client.emails.send(From="a@example.test", To="b@example.test", Subject="s", HtmlBody="<b>x</b>")["Message"])
        mailjet = Mailjet(auth=("key", "secret"), version="v3.1")
        outbox.add("mailjet", mailjet.send.create(data={"Messages": [{"To": [{"Email": "b@example.test"}]}]}).json()["Messages"][0]["Status"])
        spark = SparkPost("key")
        outbox.add("sparkpost", spark.transmissions.send(recipients=["b@example.test"], html="<p>x</p>", from_email="a@example.test", subject="s")["id"])


if __name__ == "__main__":
    outbox = Outbox()
    plain(outbox)
    services(outbox)
    for service, answer in outbox.sent:
        print(service, answer)
