"""A Textual screen with completions and a chart, driven by its pilot; a markup file for pytermgui."""
import asyncio

import pytermgui as ptg
from textual.app import App, ComposeResult
from textual.containers import Vertical
from textual.widgets import Footer, Input, Label
from textual_autocomplete import AutoComplete, DropdownItem
from textual_plotext import PlotextPlot

NAMES = ["pen", "pencil", "paper", "ink"]


class Search(App):
    CSS = "PlotextPlot { height: 10; }"
    BINDINGS = [("ctrl+t", "shout", "Shout")]

    def compose(self) -> ComposeResult:
        box = Input(placeholder="name", id="name")
        with Vertical():
            yield box
            yield Label("none", id="said")
            yield PlotextPlot()
        yield AutoComplete(target=box, candidates=[DropdownItem(main=name) for name in NAMES])
        yield Footer()

    def on_mount(self) -> None:
        chart = self.query_one(PlotextPlot)
        chart.plt.bar(NAMES, [len(name) for name in NAMES])
        chart.plt.title("lengths")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        self.query_one("#said", Label).update(f"chose {event.value}")

    def action_shout(self) -> None:
        box = self.query_one(Input)
        box.value = box.value.upper()


async def drive():
    app = Search()
    async with app.run_test(size=(60, 24)) as pilot:
        await pilot.click("#name")
        for key in "pap":
            await pilot.press(key)
        await pilot.pause()
        print(app.query_one(Input).value)
        await pilot.press("ctrl+t")
        print(app.query_one(Input).value, app.focused.id)
        app.query_one(Input).post_message(Input.Submitted(app.query_one(Input), "paper"))
        await pilot.pause()
        print(str(app.query_one("#said", Label).render()))


def markup():
    print(ptg.tim.parse("[bold]hello[/bold] world") != "", ptg.strip_ansi(ptg.tim.parse("[bold red]x")), ptg.real_length("\x1b[1mabc\x1b[0m"))
    box = ptg.Container(ptg.Label("left", parent_align=ptg.HorizontalAlignment.LEFT), "", ptg.Splitter("a", "b"), width=20)
    print([ptg.strip_ansi(line).strip() for line in box.get_lines()][:3])


if __name__ == "__main__":
    asyncio.run(drive())
    markup()
