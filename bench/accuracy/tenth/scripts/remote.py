import testinfra
from pypsrp.serializer import Serializer
from winrm.protocol import Protocol

print(testinfra.get_host("local://").check_output("echo tea"))
print(Serializer().deserialize(Serializer().serialize("mate")))
print(Protocol("http://localhost:5985/wsman", transport="plaintext", username="u", password="p").transport.endpoint)
