from lxml import etree
import trustme
from signxml import XMLSigner, XMLVerifier, methods

ca = trustme.CA()
cert = ca.issue_cert("tea.example", key_type=trustme.KeyType.RSA)
root = etree.fromstring("<tea><n>3</n></tea>")
signed = XMLSigner(method=methods.enveloped).sign(root, key=cert.private_key_pem.bytes(), cert=cert.cert_chain_pems[0].bytes())
print(signed.tag)
