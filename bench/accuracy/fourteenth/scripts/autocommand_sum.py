"""autocommand turns functions into argument-parsing programs."""
from autocommand import autocommand, autoparse, smart_open
import asyncio
import tempfile
import os


@autocommand(None, description="Add numbers", epilog="that is all")
def total(first: int, *rest: int, scale: float = 1.0, verbose=False):
    result = (first + sum(rest)) * scale
    if verbose:
        print("adding", 1 + len(rest), "numbers")
    return result


@autoparse(add_nos=True)
def greet(name="world", loud=True):
    text = f"hello {name}"
    return text.upper() if loud else text


loop = asyncio.new_event_loop()


@autocommand(None, loop=loop)
async def later(x: int):
    await asyncio.sleep(0)
    return x * 2


print(total(["1", "2", "3"]))
print(total(["4", "--scale", "2.5", "--verbose"]))
print(greet(["--name", "you", "--no-loud"]), greet([]))
print(later(["21"]))
print(total.parser.format_usage().split(":")[0], greet.func("x", False))
with tempfile.TemporaryDirectory() as tmp:
    with smart_open(os.path.join(tmp, "x.txt"), "w") as f:
        f.write("text")
    with smart_open(os.path.join(tmp, "x.txt")) as f:
        print(f.read())
loop.close()
