"""A counter app in textual, driven by its own pilot."""
import asyncio

from textual import on
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.reactive import reactive
from textual.screen import ModalScreen
from textual.widgets import Button, DataTable, Footer, Input, Label, Static

class Ask(ModalScreen[str]):
    def compose(self) -> ComposeResult:
        yield Input(placeholder="name", id="name")
    @on(Input.Submitted)
    def finish(self, event):
        self.dismiss(event.value)

class Counter(Static):
    value = reactive(0)
    def validate_value(self, value):
        return max(0, min(value, 5))
    def watch_value(self, old, new):
        self.update(f"count {new}")

class CounterApp(App):
    CSS = """
    Counter { border: round green; height: 3; }
    #down { background: red; }
    """
    BINDINGS = [Binding("u", "change(1)", "Up"), ("d", "change(-1)", "Down"), ("n", "ask", "Name")]
    def compose(self) -> ComposeResult:
        yield Counter()
        with Horizontal():
            yield Button("+2", id="up")
            yield Button("-1", id="down")
        yield Label("nobody", id="who")
        yield DataTable()
        yield Footer()
    def on_mount(self):
        table = self.query_one(DataTable)
        table.add_columns("n", "square")
        table.add_rows((i, i * i) for i in range(4))
    def action_change(self, step: int):
        self.query_one(Counter).value += step
    @on(Button.Pressed, "#up")
    def jump(self):
        self.action_change(2)
    def action_ask(self):
        self.push_screen(Ask(), lambda name: self.query_one("#who", Label).update(name))

async def main():
    app = CounterApp()
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("u", "u", "d")
        print(app.query_one(Counter).value)
        await pilot.click("#up")
        await pilot.press(*"uuuu")
        print(app.query_one(Counter).value, app.query_one(Counter).size.width)
        await pilot.press("n", *"eve", "enter")
        await pilot.pause()
        print(app.query_one("#who", Label).content, len(app.screen_stack), app.query_one(DataTable).row_count)

if __name__ == "__main__":
    asyncio.run(main())
