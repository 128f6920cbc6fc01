import factory
from pytest_bdd import given, parsers, scenarios, then, when

scenarios("cart.feature")


class ThingFactory(factory.Factory):
    class Meta:
        model = dict
    name = factory.Sequence(lambda n: f"apple{n}")


@given("an empty cart", target_fixture="cart")
def cart():
    return []


@when(parsers.parse("I add {n:d} apples"))
def add(cart, n):
    cart.extend(ThingFactory.build_batch(n))


@then(parsers.parse("the cart has {n:d} things"))
def check(cart, n):
    assert len(cart) == n
