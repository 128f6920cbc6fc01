from twisted.internet import defer, reactor, task


@defer.inlineCallbacks
def main():
    value = yield task.deferLater(reactor, 0.01, lambda: 21)
    print(value * 2)
    reactor.stop()


if __name__ == "__main__":
    reactor.callWhenRunning(main)
    reactor.run()
