"""Two kinds of actors in Pykka: messages and proxies."""
from dataclasses import dataclass

import pykka


@dataclass
class Add:
    number: int


class Summer(pykka.ThreadingActor):
    total = 0

    def on_receive(self, message):
        match message:
            case Add(number=n):
                self.total += n
            case "total":
                return self.total
            case _:
                raise ValueError(f"what is {message!r}?")


class Resolver(pykka.ThreadingActor):
    calls = 0

    def resolve(self, host):
        self.calls += 1
        return ".".join(str(ord(c) % 256) for c in host[:4])


ref = Summer.start()
try:
    for n in range(10):
        ref.tell(Add(n))
    print("total", ref.ask("total", timeout=5))
    try:
        ref.ask("nonsense")
    except ValueError as exc:
        print("error", exc)
    pool = [Resolver.start().proxy() for _ in range(3)]
    futures = [pool[i % 3].resolve(h) for i, h in enumerate(["alpha", "beta", "gamma", "delta"])]
    print(pykka.get_all(futures, timeout=5))
    print([p.calls.get() for p in pool])
    print(futures[0].map(len).get(), len(pykka.ActorRegistry.get_by_class(Resolver)))
finally:
    pykka.ActorRegistry.stop_all()
