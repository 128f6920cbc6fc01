import asyncio

from textual.app import App, ComposeResult
from textual.containers import Vertical
from textual.widgets import Button, DataTable, Footer, Input, Label


class Counter(App):
    BINDINGS = [("p", "plus", "Plus")]
    count = 0

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Label("0", id="label")
            yield Button("Add", id="add")
            yield Input(id="name")
            yield DataTable()
        yield Footer()

    def on_mount(self):
        table = self.query_one(DataTable)
        table.add_columns("a", "b")
        table.add_rows([(1, 2), (3, 4)])

    def action_plus(self):
        self.count += 1
        self.query_one("#label", Label).update(str(self.count))

    def on_button_pressed(self, event):
        self.action_plus()


async def main():
    app = Counter()
    async with app.run_test() as pilot:
        await pilot.click("#add")
        await pilot.press("p")
        await pilot.click("#name")
        await pilot.press("h", "i")
        await pilot.pause()
        print(app.count, app.query_one(Input).value, app.query_one(DataTable).row_count)


if __name__ == "__main__":
    asyncio.run(main())
