import re
import sys

import cheap_repr
import snoop
from cheap_repr import register_repr

snoop.install(out=sys.stdout, color=False, columns=())


class Money:
    def __init__(self, amount):
        self.amount = amount


@register_repr(Money)
def money_repr(value, helper):
    return f"<{value.amount} coins>"


@snoop.snoop(depth=2)
def total(coins):
    result = 0
    for coin in coins:
        result += half(coin)
    return Money(result)


def half(coin):
    return coin // 2


value = total([4, 10])
pp(value.amount + 1)
print(cheap_repr.cheap_repr(list(range(100))), cheap_repr.cheap_repr({"a": value}))
