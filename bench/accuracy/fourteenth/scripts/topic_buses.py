"""Events by name: pymitter and pypubsub."""
from pubsub import pub
from pymitter import EventEmitter


class Bus(EventEmitter):
    def loud(self, event, *args):
        return self.emit(event.upper(), *args)


def on_topic(amount, who=None, topic=pub.AUTO_TOPIC):
    print("topic", topic.getName(), amount, who)


def main():
    bus = Bus(wildcard=True, delimiter="/")
    bus.on("FILE/*", lambda name: print("file event", name))
    bus.once("FILE/SAVED", lambda name: print("once", name))
    bus.loud("file/saved", "x.txt")
    bus.loud("file/saved", "y.txt")
    print(len(bus.listeners("FILE/SAVED")))

    pub.subscribe(on_topic, "bank.deposit")
    pub.sendMessage("bank.deposit", amount=5, who="zoe")
    pub.sendMessage("bank.deposit", amount=7)
    print(pub.isValid(on_topic, "bank.deposit"))


if __name__ == "__main__":
    main()
