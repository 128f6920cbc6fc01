"""A line protocol server, client and periodic job with Twisted on localhost; deferreds and inlineCallbacks."""
from twisted.internet import defer, endpoints, protocol, reactor, task
from twisted.internet.error import ConnectionDone
from twisted.protocols.basic import LineReceiver
from twisted.python import log
from twisted.web import resource, server
from twisted.web.client import Agent, readBody


class Calculator(LineReceiver):
    def connectionMade(self):
        self.factory.sessions += 1
        self.sendLine(b"ready")

    def lineReceived(self, line):
        verb, *numbers = line.decode().split()
        if verb == "quit":
            return self.transport.loseConnection()
        d = defer.maybeDeferred(lambda: getattr(self, f"do_{verb}")(*map(int, numbers)))
        d.addErrback(lambda failure: f"error {failure.type.__name__}")
        d.addCallback(lambda answer: self.sendLine(str(answer).encode()))

    def do_add(self, *numbers):
        return sum(numbers)

    def do_slow(self, number):
        return task.deferLater(reactor, 0.01, lambda: number * 100)

    def do_div(self, a, b):
        return a / b


class Client(LineReceiver):
    def __init__(self, lines):
        self.lines, self.answers, self.done = list(lines), [], defer.Deferred()

    def lineReceived(self, line):
        self.answers.append(line.decode())
        self.sendLine(self.lines.pop(0) if self.lines else b"quit")

    def connectionLost(self, reason):
        reason.trap(ConnectionDone)
        self.done.callback(self.answers)


class Status(resource.Resource):
    isLeaf = True

    def __init__(self, factory):
        super().__init__()
        self.factory = factory

    def render_GET(self, request):
        request.setHeader(b"content-type", b"text/plain")
        task.deferLater(reactor, 0.01, self.finish, request)
        return server.NOT_DONE_YET

    def finish(self, request):
        request.write(b"sessions=%d path=%s" % (self.factory.sessions, request.path))
        request.finish()


@defer.inlineCallbacks
def main(reactor):
    factory = protocol.ServerFactory.forProtocol(Calculator)
    factory.sessions = 0
    port = yield endpoints.TCP4ServerEndpoint(reactor, 0, interface="127.0.0.1").listen(factory)
    web = yield endpoints.serverFromString(reactor, "tcp:0:interface=127.0.0.1").listen(server.Site(Status(factory)))
    ticks = []
    loop = task.LoopingCall(lambda: ticks.append(1))
    loop.start(0.005)
    target = endpoints.HostnameEndpoint(reactor, "127.0.0.1", port.getHost().port)
    clients = []
    for lines in ([b"add 1 2 3", b"div 1 0"], [b"slow 7", b"nope", b"div 9 2"]):
        clients.append((yield endpoints.connectProtocol(target, Client(lines))))
    answers = yield defer.gatherResults([client.done for client in clients])
    print(answers)
    reply = yield Agent(reactor).request(b"GET", b"http://127.0.0.1:%d/status/x" % web.getHost().port)
    body = yield readBody(reply)
    print(reply.code, reply.headers.getRawHeaders(b"content-type"), body)
    loop.stop()
    clock = task.Clock()
    fired = []
    clock.callLater(60, fired.append, "minute")
    clock.pump([30, 29, 2])
    print(fired, len(ticks) > 1, (yield defer.succeed(4).addCallback(lambda n: n + 1)))
    yield defer.DeferredList([defer.maybeDeferred(p.stopListening) for p in (port, web)])


if __name__ == "__main__":
    log.startLoggingWithObserver(lambda event: event["isError"] and print(log.textFromEventDict(event)), setStdout=False)
    task.react(main)
