import asyncio

from textual.app import App
from textual.widgets import Button, Label


class Small(App):
    def compose(self):
        yield Label("hello")
        yield Button("go")


async def main():
    async with Small().run_test() as pilot:
        await pilot.press("tab")
        print(len(pilot.app.query(Button)))


asyncio.run(main())
