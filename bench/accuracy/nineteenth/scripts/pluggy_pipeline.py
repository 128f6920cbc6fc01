"""A text pipeline whose steps are pluggy plugins."""
import types

import pluggy

spec = pluggy.HookspecMarker("pipeline")
impl = pluggy.HookimplMarker("pipeline")

class Specs:
    @spec
    def pipeline_words(self, text):
        """Return extra words."""
    @spec(firstresult=True)
    def pipeline_title(self, text):
        """Return a title or None."""
    @spec(historic=True)
    def pipeline_started(self, version):
        """Called for late plugins as well."""

class Basic:
    @impl
    def pipeline_words(self, text):
        return text.split()
    @impl(trylast=True)
    def pipeline_title(self, text):
        return text[:5]

class Loud:
    @impl(tryfirst=True)
    def pipeline_title(self, text):
        return text.upper() if "!" in text else None
    @impl(wrapper=True)
    def pipeline_words(self, text):
        results = yield
        return [[word.strip("!") for word in words] for words in results]
    @impl
    def pipeline_started(self, version):
        print("loud sees", version)

def main():
    manager = pluggy.PluginManager("pipeline")
    manager.add_hookspecs(Specs)
    manager.enable_tracing()
    lines = []
    manager.trace.root.setwriter(lines.append)
    manager.hook.pipeline_started.call_historic(kwargs={"version": 2})
    manager.register(Basic())
    manager.register(Loud(), name="loud")
    extra = types.ModuleType("extra")
    extra.pipeline_words = impl(lambda text: [str(len(text))])
    manager.register(extra)
    print(manager.hook.pipeline_words(text="go home!"))
    print(manager.hook.pipeline_title(text="go home!"), manager.hook.pipeline_title(text="quiet day"))
    print(sorted(str(name) for name, _ in manager.list_name_plugin() if not str(name).isdigit()))
    manager.set_blocked("loud")
    print(manager.hook.pipeline_words(text="go home!"), len(lines) > 4)
    print(manager.load_setuptools_entrypoints("pipeline.none"))
    bad = types.ModuleType("bad")
    bad.pipeline_title = impl(lambda wrong: wrong)
    try:
        manager.register(bad)
    except pluggy.PluginValidationError as exc:
        print("invalid:", str(exc).splitlines()[1].split(":")[0])

if __name__ == "__main__":
    main()
