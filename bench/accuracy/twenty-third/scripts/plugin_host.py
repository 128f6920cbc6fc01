"""A small plug-in host: pluginbase sources, picobox injection, autoregistry classes."""
import abc
import os
import tempfile
import textwrap

import picobox
from autoregistry import Registry
from pluginbase import PluginBase

PLUGINS = {
    "shout": "def setup(app):\n    app.register('shout', str.upper)\n",
    "count": "import collections\ndef setup(app):\n    app.register('count', lambda s: len(s.split()))\n",
}


class Formatter(Registry, abc.ABC, suffix="Formatter"):
    @abc.abstractmethod
    def render(self, value): ...


class PlainFormatter(Formatter):
    def render(self, value):
        return str(value)


class BoxFormatter(Formatter):
    def render(self, value):
        return f"[{value}]"


class App:
    def __init__(self, folder):
        self.functions = {}
        base = PluginBase(package="setf_plugins")
        self.source = base.make_plugin_source(searchpath=[folder])
        for name in self.source.list_plugins():
            self.source.load_plugin(name).setup(self)

    def register(self, name, function):
        self.functions[name] = function

    @picobox.pass_("style")
    def run(self, text, style):
        out = Formatter[style]()
        return {name: out.render(self.functions[name](text)) for name in sorted(self.functions)}


def main():
    with tempfile.TemporaryDirectory() as folder:
        for name, code in PLUGINS.items():
            with open(os.path.join(folder, name + ".py"), "w") as sink:
                sink.write(textwrap.dedent(code))
        app = App(folder)
        for style in Formatter:
            box = picobox.Box()
            box.put("style", style)
            with picobox.push(box):
                print(style, app.run("lazy modules load later"))


main()
