from nicegui import ui


@ui.page("/")
def index():
    ui.label("hello")


print(callable(index))
