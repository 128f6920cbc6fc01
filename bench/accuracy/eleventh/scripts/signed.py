from mohawk import Receiver, Sender

credentials = {"id": "k", "key": "secret", "algorithm": "sha256"}
sender = Sender(credentials, "http://kettle.test/", "GET", content="", content_type="")
receiver = Receiver(lambda name: credentials, sender.request_header, "http://kettle.test/", "GET", content="", content_type="")
print(receiver.resource.credentials["id"])
