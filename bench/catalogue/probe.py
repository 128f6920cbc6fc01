"""Runs inside the interpreter that is observed: prints one line `module (result)` per question.

Nothing is imported up front that a bare interpreter does not have (`site` is part of that), and
every question is answered in a fork of its own, so that each observation starts from a bare one.

    probe.py loads|deprecated|c_imports eager|normal|all < names
    probe.py calls normal < lines of `key <tab> setup <tab> code`
"""
import builtins
import os
import site
import sys


class Recorder:
    """A finder that finds nothing and notes which module's loading asked for which name."""

    def __init__(self):
        self.asked = []

    def find_spec(self, name, path=None, target=None):
        self.asked.append((name, self.loading()))
        return None

    @staticmethod
    def loading():
        """The module whose body, or C initialiser, is running: the nearest spec being loaded."""
        frame = sys._getframe(2)
        while frame is not None:
            if frame.f_code.co_name == "_load_unlocked":
                return frame.f_locals["spec"].name
            frame = frame.f_back
        return None


def loads(name):
    """What importing `name` loads: names in the order of sys.modules with the loading module."""
    before = set(sys.modules)
    recorder = Recorder()
    sys.meta_path.insert(0, recorder)
    __import__(name)
    causes = {}
    for asked, loading in recorder.asked:
        causes.setdefault(asked, loading)
    aliases = []
    for key, module in list(sys.modules.items()):
        real = getattr(getattr(module, "__spec__", None), "name", key)
        # What was searched for has a file of its own, whose code then put another module in its place.
        if real != key and key != "__main__" and key not in causes:
            aliases.append((key, real))
    rows = [(key, causes.get(key, "?")) for key in list(sys.modules) if key not in before]
    return {"rows": rows, "aliases": aliases, "bare": name in before}


class Requests:
    """Stands in for `__import__`, through which C code imports: notes what C code asked for."""

    def __init__(self, wanted):
        self.wanted, self.found, self.real = wanted, [], builtins.__import__

    def __call__(self, name, globals=None, locals=None, fromlist=(), level=0):
        caller = sys._getframe(1)
        if self.wanted(caller) and name not in self.found:
            self.found.append(name)
        return self.real(name, globals, locals, fromlist, level)

    def watch(self):
        builtins.__import__ = self
        return self


def c_imports(name):
    """Everything the C initialiser of `name` asks for, whether loaded already or not."""

    def is_initialiser(frame):
        if frame.f_code.co_name not in ("_call_with_frames_removed", "create_module", "exec_module"):
            return False
        while frame is not None and frame.f_code.co_name != "_load_unlocked":
            frame = frame.f_back
        return frame is not None and frame.f_locals["spec"].name == name

    sys.modules.pop(name, None)
    requests = Requests(is_initialiser).watch()
    __import__(name)
    return requests.found


def deprecated(name):
    """The deprecation warning that importing `name` itself gives, if any."""
    import warnings

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        __import__(name)
    quoted = [repr(name), " %s " % name, "The %s " % name, "`%s`" % name]
    for warning in caught:
        text = str(warning.message)
        if issubclass(warning.category, DeprecationWarning) and any(q in text + " " for q in quoted):
            return text
    return ""


def calls(line):
    """The modules that C code asks for when `code` runs after `setup`, or else that get loaded."""
    key, setup, code = line.replace("\\n", "\n").split("\t")
    namespace = {"__name__": "__main__"}
    exec(setup, namespace)
    compiled = compile(code, "<call>", "exec")
    requests = Requests(lambda frame: frame.f_code.co_filename == "<call>").watch()
    recorder = Recorder()
    sys.meta_path.insert(0, recorder)
    try:
        exec(compiled, namespace)
    except Exception:
        pass
    loaded = [name for name, loading in recorder.asked if loading is None and name in sys.modules]
    return requests.found or loaded


def answer(question, line):
    """Runs `question` in a fork with silenced output and returns its result as text."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        devnull = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(devnull, descriptor)
        try:
            result = repr(question(line))
        except BaseException as failure:
            result = repr("! %s: %s" % (type(failure).__name__, failure))
        os.write(writer, result.encode("utf-8", "replace")[:60000])
        os._exit(0)
    os.close(writer)
    text = b""
    while True:
        part = os.read(reader, 65536)
        if not part:
            break
        text += part
    os.close(reader)
    os.waitpid(child, 0)
    return text.decode()


def main():
    if sys.argv[2] == "eager" and hasattr(sys, "set_lazy_imports_filter"):
        sys.set_lazy_imports_filter(lambda importer, imported, names: False)
    if sys.argv[2] == "all":
        sys.set_lazy_imports("all")
    question = {"loads": loads, "deprecated": deprecated, "calls": calls, "c_imports": c_imports}[sys.argv[1]]
    for line in sys.stdin.read().splitlines():
        print(line.split("\t")[0], answer(question, line), flush=True)


main()
