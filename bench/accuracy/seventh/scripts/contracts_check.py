import deal
import icontract


@icontract.require(lambda x: x > 0)
def root(x: float) -> float:
    return x**0.5


@deal.pre(lambda n: n >= 0)
def fact(n: int) -> int:
    return 1 if n == 0 else n * fact(n - 1)


try:
    root(-1)
except icontract.ViolationError as error:
    print(str(error).splitlines()[0][:40])
print(fact(5))
