from behave import given, then, when


@given("an empty cart")
def empty(context):
    context.cart = []


@when("I add {n:d} apples")
def add(context, n):
    context.cart += ["apple"] * n


@then("the cart has {n:d} things")
def check(context, n):
    assert len(context.cart) == n
