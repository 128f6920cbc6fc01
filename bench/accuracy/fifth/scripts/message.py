import asyncio
from email.message import EmailMessage

import aiosmtplib

if __name__ == "__main__":
    message = EmailMessage()
    message["To"] = "b@example.com"

    async def main():
        print(aiosmtplib.SMTP("localhost").is_connected, message["To"])

    asyncio.run(main())
