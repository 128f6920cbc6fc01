"""Lazy data flows: flupy, magic-filter and reactive streams."""
import operator
from dataclasses import dataclass

import rx
from flupy import flu
from magic_filter import F
from rx import operators as ops
from rx.subject import Subject


@dataclass
class User:
    name: str
    age: int
    tags: tuple = ()


USERS = [User("ann", 31, ("a", "b")), User("bob", 19), User("cid", 44, ("b",)), User("dee", 27, ("c",))]


def report():
    chain = flu(USERS).filter(lambda u: u.age > 20).map(lambda u: u.name).chunk(2)
    print(list(chain))
    print(flu(range(20)).filter(lambda n: n % 3 == 0).window(2, step=2).map(lambda p: p[0]).to_list())
    print(flu(USERS).group_by(lambda u: bool(u.tags)).map(lambda g: (g[0], g[1].count())).collect())


def filters():
    adult = F.age >= 21
    tagged = F.tags.contains("b") & adult
    print([u.name for u in USERS if tagged.resolve(u)])
    print(F.name.upper().resolve(USERS[0]), F.tags[0].resolve(USERS[2]))


def reactive():
    seen = []
    rx.from_(range(10)).pipe(
        ops.filter(lambda n: n % 2),
        ops.map(lambda n: n * n),
        ops.scan(operator.add, 0),
        ops.take_last(2),
    ).subscribe(seen.append, on_completed=lambda: seen.append("done"))
    subject = Subject()
    subject.pipe(ops.distinct_until_changed(), ops.buffer_with_count(2)).subscribe(seen.append)
    for value in (1, 1, 2, 3, 3, 4):
        subject.on_next(value)
    subject.on_completed()
    print(seen)
    zipped = rx.zip(rx.of(1, 2), rx.of("a", "b")).pipe(ops.to_list()).run()
    print(zipped)


report()
filters()
reactive()
