import asyncio

from fastapi_mail import ConnectionConfig, FastMail, MessageSchema, MessageType

conf = ConnectionConfig(MAIL_USERNAME="u", MAIL_PASSWORD="p", MAIL_FROM="me@example.com", MAIL_PORT=587, MAIL_SERVER="localhost",
                        MAIL_STARTTLS=True, MAIL_SSL_TLS=False, SUPPRESS_SEND=1)


async def main():
    mail = FastMail(conf)
    with mail.record_messages() as outbox:
        await mail.send_message(MessageSchema(subject="hi", recipients=["you@example.com"], body="text", subtype=MessageType.plain))
        print(outbox[0]["subject"])


asyncio.run(main())
