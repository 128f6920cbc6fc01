from radish import given, then, when


@given("I have a pot")
def have_pot(step):
    step.context.pot = True


@when("I heat it")
def heat(step):
    step.context.hot = step.context.pot


@then("the water boils")
def boils(step):
    assert step.context.hot
