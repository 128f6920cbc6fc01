import random
import statistics
from dataclasses import dataclass, field

import simpy


@dataclass
class Stats:
    waits: list = field(default_factory=list)
    gone: int = 0
    breaks: int = 0


class Bank:
    def __init__(self, env, clerks, seed=1):
        self.env = env
        self.random = random.Random(seed)
        self.desk = simpy.PriorityResource(env, capacity=clerks)
        self.safe = simpy.Container(env, init=500, capacity=1000)
        self.mail = simpy.Store(env)
        self.stats = Stats()

    def customers(self, count):
        for number in range(count):
            yield self.env.timeout(self.random.expovariate(1 / 3))
            self.env.process(self.customer(number, vip=number % 5 == 0))

    def customer(self, number, vip):
        arrived = self.env.now
        with self.desk.request(priority=0 if vip else 1) as request:
            outcome = yield request | self.env.timeout(self.random.uniform(5, 12))
            if request not in outcome:
                self.stats.gone += 1
                return
            self.stats.waits.append(self.env.now - arrived)
            yield self.env.timeout(self.random.expovariate(1 / 5))
            yield self.safe.get(self.random.randint(5, 40))
            yield self.mail.put(number)

    def courier(self):
        while True:
            yield self.env.timeout(30)
            if self.safe.level < 300:
                yield self.safe.put(400)

    def auditor(self, target):
        yield self.env.timeout(50)
        target.interrupt("audit")

    def printer(self):
        printed = []
        while True:
            try:
                printed.append((yield self.mail.get()))
            except simpy.Interrupt as interrupt:
                self.stats.breaks += 1
                print(f"{self.env.now:.0f}: {interrupt.cause} after {len(printed)} letters")


def simulate(clerks, seed=1):
    env = simpy.Environment()
    bank = Bank(env, clerks, seed)
    env.process(bank.customers(60))
    env.process(bank.courier())
    printer = env.process(bank.printer())
    env.process(bank.auditor(printer))
    env.run(until=240)
    return bank


for clerks in (1, 2, 3):
    bank = simulate(clerks)
    waits = bank.stats.waits
    print(f"{clerks} clerks: served {len(waits)}, gave up {bank.stats.gone}, mean {statistics.mean(waits):.2f}, longest {max(waits):.2f}, money {bank.safe.level}")
realtime = simpy.rt.RealtimeEnvironment(factor=0.01, strict=False)
realtime.run(realtime.timeout(3))
print(realtime.now)
