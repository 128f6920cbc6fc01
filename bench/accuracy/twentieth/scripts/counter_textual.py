import asyncio

from textual import on
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.message import Message
from textual.reactive import reactive, var
from textual.screen import ModalScreen
from textual.widgets import Button, DataTable, Footer, Header, Input, Label, Static


class Score(Static):
    value = reactive(0)

    class Won(Message):
        def __init__(self, value):
            super().__init__()
            self.value = value

    def render(self):
        return f"score {self.value}"

    def validate_value(self, value):
        return min(value, 5)

    def watch_value(self, old, new):
        if new == 5 and old != 5:
            self.post_message(self.Won(new))


class Ask(ModalScreen[bool]):
    def compose(self) -> ComposeResult:
        yield Label("Really?")
        yield Button("Yes", id="yes")
        yield Button("No", id="no")

    def on_button_pressed(self, event):
        self.dismiss(event.button.id == "yes")


class CounterApp(App):
    CSS = "Score { color: red; height: 3; width: 20; } #log { height: 1fr; } Horizontal { height: 5; }"
    BINDINGS = [Binding("p", "plus", "Plus"), ("r", "reset", "Reset")]
    AUTO_FOCUS = None
    history = var(list)

    def compose(self) -> ComposeResult:
        yield Header()
        with Horizontal():
            yield Score(id="score")
            yield Input(placeholder="name", id="name")
        with VerticalScroll(id="log"):
            yield DataTable()
        yield Footer()

    def on_mount(self):
        self.query_one(DataTable).add_columns("who", "what")
        self.set_focus(None)

    def action_plus(self):
        self.query_one(Score).value += 1

    def action_reset(self):
        self.push_screen(Ask(), self.answered)

    def answered(self, yes):
        self.history.append(f"reset {yes}")
        if yes:
            self.query_one(Score).value = 0

    @on(Input.Submitted, "#name")
    def named(self, event):
        self.query_one(DataTable).add_row(event.value, "joined")

    def on_score_won(self, message):
        self.history.append(f"won {message.value}")


async def main():
    app = CounterApp()
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press(*"pppppp")
        await pilot.pause()
        print(app.query_one(Score).value, app.history)
        await pilot.click("#name")
        await pilot.press("a", "n", "n", "enter")
        await pilot.pause()
        print(app.query_one(DataTable).row_count, app.query_one(DataTable).get_row_at(0))
        app.set_focus(None)
        await pilot.press("r")
        await pilot.pause()
        await pilot.click("#yes")
        await pilot.pause()
        print(app.query_one(Score).value, app.history[-1], app.screen.__class__.__name__)


asyncio.run(main())
