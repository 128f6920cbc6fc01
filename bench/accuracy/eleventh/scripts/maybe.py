from pymonad.maybe import Just, Nothing
from pymonad.tools import curry


@curry(2)
def add(a, b):
    return a + b


print(Just(1).then(add(2)), Nothing.then(add(2)))
