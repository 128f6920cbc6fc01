"""Strip quoted replies, read authentication headers and compose a mail (without sending it)."""
from email.message import EmailMessage

import authres
from authres import AuthenticationResultsHeader
from email_reply_parser import EmailReplyParser
from redmail import EmailSender

REPLY = """\
Hi Zoe,

that works for me.

-Kim

On Tue, 2 Jan 2024 at 10:00, Zoe <zoe@example.org> wrote:
> Shall we meet on Friday?
> At noon?
"""
HEADER = ("Authentication-Results: mx.example.org 1; spf=pass smtp.mailfrom=example.net; "
          "dkim=fail reason=\"bad signature\" header.i=@example.net")


def replies():
    print(repr(EmailReplyParser.parse_reply(REPLY)))
    message = EmailReplyParser.read(REPLY)
    for fragment in message.fragments:
        print(fragment.quoted, fragment.signature, fragment.hidden, len(fragment.content.splitlines()))


def results():
    parsed = AuthenticationResultsHeader.parse(HEADER)
    print(parsed.authserv_id, parsed.version)
    for result in parsed.results:
        print(result.method, result.result, result.reason, [(p.type, p.name, p.value) for p in result.properties])
    built = AuthenticationResultsHeader(authserv_id="mx.example.com", results=[
        authres.SPFAuthenticationResult(result="pass", smtp_mailfrom="a@b.org"),
        authres.DKIMAuthenticationResult(result="pass", header_d="b.org")])
    print(built)


class Sender(EmailSender):
    def create_message_id(self):
        return f"<1@{self.domain}>"


def compose():
    sender = Sender(host="localhost", port=0, domain="example.org")
    sender.sender = "me@example.org"
    msg: EmailMessage = sender.get_message(
        subject="Report {{ n }}", receivers=["zoe@example.org"], cc=["kim@example.org"],
        text="Hello {{ name }}, total {{ '%.2f' | format(total) }}",
        html="<h1>Hi {{ name }}</h1>", body_params={"name": "Zoe", "total": 3.14159},
        attachments={"data.csv": b"a,b\n1,2\n"}, headers={"X-Kind": "test"})
    print(msg["subject"], msg["to"], msg["cc"], msg["X-Kind"])
    for part in msg.walk():
        print(part.get_content_type(), part.get_filename())
    print(msg.get_body(("plain",)).get_content().strip())


if __name__ == "__main__":
    replies()
    results()
    compose()
