"""Makes a queue SAS link and prepares a message, without the network."""
import base64
from datetime import datetime, timezone
from urllib.parse import parse_qs, urlparse

from azure.storage.queue import (
    BinaryBase64EncodePolicy,
    QueueClient,
    QueueSasPermissions,
    QueueServiceClient,
    generate_queue_sas,
)

KEY = base64.b64encode(b"k" * 32).decode()
CONNECTION = f"DefaultEndpointsProtocol=https;AccountName=acct;AccountKey={KEY};EndpointSuffix=core.windows.net"


def main():
    service = QueueServiceClient.from_connection_string(CONNECTION)
    print(service.url, service.account_name)
    client = service.get_queue_client("jobs")
    print(client.queue_name, client.url)
    token = generate_queue_sas(
        "acct", "jobs", KEY,
        permission=QueueSasPermissions(read=True, add=True, process=True),
        expiry=datetime(2030, 1, 1, tzinfo=timezone.utc),
    )
    fields = parse_qs(token)
    print(sorted(fields), fields["sp"])
    signed = QueueClient.from_queue_url(client.url + "?" + token)
    print(urlparse(signed.url).netloc, signed.queue_name)
    print(QueueSasPermissions.from_string("rp"))
    policy = BinaryBase64EncodePolicy()
    policy.configure(require_encryption=False, key_encryption_key=None, resolver=None)
    print(policy.encode(b"hello queue"))


if __name__ == "__main__":
    main()
