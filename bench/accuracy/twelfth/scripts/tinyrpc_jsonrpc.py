"""A JSON-RPC service and client over an in-process transport."""
from tinyrpc import RPCClient
from tinyrpc.dispatch import RPCDispatcher, public
from tinyrpc.exc import RPCError
from tinyrpc.protocols.jsonrpc import JSONRPCProtocol
from tinyrpc.transports import ClientTransport

dispatcher = RPCDispatcher()


@dispatcher.public
def reverse(text):
    return text[::-1]


class Maths:
    @public
    def add(self, a, b):
        return a + b

    @public("divide")
    def _div(self, a, b):
        return a / b


dispatcher.register_instance(Maths(), "math.")


class LocalTransport(ClientTransport):
    def __init__(self, protocol, dispatcher):
        self.protocol, self.dispatcher = protocol, dispatcher

    def send_message(self, message, expect_reply=True):
        request = self.protocol.parse_request(message)
        response = self.dispatcher.dispatch(request)
        return response.serialize() if expect_reply else None


protocol = JSONRPCProtocol()
client = RPCClient(protocol, LocalTransport(protocol, dispatcher))
proxy = client.get_proxy()
print(proxy.reverse("stressed"))
print(client.get_proxy(prefix="math.").add(2, 40), client.call("math.divide", [9, 2], {}))
try:
    client.call("missing", [], {})
except RPCError as exc:
    print("error:", exc)
