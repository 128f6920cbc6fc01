from cement import App, Controller, ex


class Base(Controller):
    class Meta:
        label = "base"

    @ex(help="greets", arguments=[(["--name"], {"default": "you"})])
    def greet(self):
        print(f"hello {self.app.pargs.name}")


class Greeter(App):
    class Meta:
        label = "greeter"
        handlers = [Base]


with Greeter(argv=["greet", "--name", "ann"]) as app:
    app.run()
