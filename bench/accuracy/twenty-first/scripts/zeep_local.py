import os

from lxml import etree
from zeep import Client, Transport
from zeep.helpers import serialize_object


class Fake(Transport):
    def post(self, address, message, headers):
        class Reply:
            status_code = 200
            headers = {"Content-Type": "text/xml"}
            encoding = "utf-8"
            content = (b'<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>'
                       b'<g:greeting xmlns:g="http://ex.org/h">Hello Ann</g:greeting></soap:Body></soap:Envelope>')
        print(address, len(etree.fromstring(message)))
        return Reply()


client = Client(os.path.join(os.path.dirname(__file__), "..", "data", "x.wsdl"), transport=Fake())
print(serialize_object(client.service.sayHello("Ann")))
print(etree.tostring(client.create_message(client.service, "sayHello", "Bob"), pretty_print=True).decode())
