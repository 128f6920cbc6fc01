from twisted.internet import defer, protocol, reactor, task
from twisted.internet.endpoints import TCP4ClientEndpoint, TCP4ServerEndpoint, connectProtocol
from twisted.protocols.basic import LineReceiver
from twisted.python import failure
from twisted.logger import Logger, globalLogPublisher

seen = []
globalLogPublisher.addObserver(lambda event: seen.append(event.get("log_format")) if event["log_namespace"] == "chat" else None)
log = Logger("chat")


class Server(LineReceiver):
    def lineReceived(self, line):
        log.info("got {line}", line=line)
        self.sendLine(b"bye" if line == b"quit" else line[::-1])
        if line == b"quit":
            self.transport.loseConnection()


class Client(LineReceiver):
    def __init__(self):
        self.lines, self.done = [], defer.Deferred()

    def lineReceived(self, line):
        self.lines.append(line)

    def connectionLost(self, reason=None):
        self.done.callback(self.lines)


@defer.inlineCallbacks
def main(reactor):
    port = yield TCP4ServerEndpoint(reactor, 0, interface="127.0.0.1").listen(protocol.Factory.forProtocol(Server))
    client = yield connectProtocol(TCP4ClientEndpoint(reactor, "127.0.0.1", port.getHost().port), Client())
    for word in (b"hello", b"world", b"quit"):
        client.sendLine(word)
    print((yield client.done))
    yield port.stopListening()
    results = yield defer.gatherResults([task.deferLater(reactor, 0.01 * n, pow, n, 2) for n in range(4)])
    print(results, len(seen))
    failing = defer.fail(KeyError("x")).addErrback(lambda f: f.trap(KeyError).__name__)
    print((yield failing))
    ticks = []
    clock = task.Clock()
    loop = task.LoopingCall(lambda: ticks.append(clock.seconds()))
    loop.clock = clock
    loop.start(5)
    clock.pump([5, 5, 5])
    print(ticks)


task.react(main)
