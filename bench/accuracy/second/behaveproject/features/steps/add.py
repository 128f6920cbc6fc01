from behave import given, then, when


@given("the numbers {a:d} and {b:d}")
def numbers(context, a, b):
    context.numbers = a, b


@when("they are added")
def add(context):
    context.result = sum(context.numbers)


@then("the result is {n:d}")
def result(context, n):
    assert context.result == n
