"""Start-up hook of `lazyscope verify --entry`: refuses laziness if asked to, and writes down at exit what got loaded.

The interpreter imports this module by its name before the program (library reference, `site`).
LAZYSCOPE_MODE: eager (no import is lazy) | normal (as the code says).
LAZYSCOPE_OUT: the file to write.
Nothing is imported here that a bare interpreter has not loaded, except the built-in atexit, and nothing in here is lazy.
"""
import os
import sys

_mode = os.environ.pop("LAZYSCOPE_MODE", "normal")
_out = os.environ.pop("LAZYSCOPE_OUT", None)

if _mode == "eager" and hasattr(sys, "set_lazy_imports_filter"):
    sys.set_lazy_imports_filter(lambda importer, imported, names: False)

if _out:
    import atexit

    def _install(out, bare, modules, pid, getpid, opener, leave):
        def quoted(text):
            # The json module may not be imported: it would change what is measured.
            return '"' + "".join(c if c.isprintable() and c not in '"\\' and ord(c) < 127 else "\\u%04x" % min(ord(c), 0xFFFF) for c in text) + '"'

        def memory():
            try:
                with opener("/proc/self/status") as status:
                    return next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
            except (OSError, StopIteration, ValueError):
                return 0

        def dump():
            if getpid() != pid:
                return
            rows = ",\n".join("[%s, null]" % quoted(name) for name in list(modules) if name not in bare)
            with opener(out, "w") as sink:
                sink.write('{"modules": [%s],\n"bare": [%s],\n"memory_kb": %d}' % (rows, ", ".join(map(quoted, sorted(bare))), memory()))

        def exit_now(status=0):
            dump()
            leave(status)

        atexit.register(dump)
        os._exit = exit_now

    _install(_out, set(sys.modules), sys.modules, os.getpid(), os.getpid, open, os._exit)
