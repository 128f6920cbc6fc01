from statemachine import State, StateMachine


class Light(StateMachine):
    green = State(initial=True)
    red = State()
    cycle = green.to(red) | red.to(green)

    def before_cycle(self, event: str):
        return f"{event}!"


light = Light()
print(light.send("cycle"), light.red.is_active)
