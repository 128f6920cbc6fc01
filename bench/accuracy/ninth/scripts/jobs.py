import asyncio

from procrastinate import App, testing

app = App(connector=testing.InMemoryConnector())


@app.task(queue="teas")
def brew(n):
    print("brewed", n)


with app.open():
    brew.defer(n=3)
    app.run_worker(wait=False, install_signal_handlers=False, listen_notify=False)
