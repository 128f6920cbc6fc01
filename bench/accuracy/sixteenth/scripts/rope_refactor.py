"""Rope: rename a function across modules and extract a variable."""
import tempfile
from pathlib import Path

from rope.base.project import Project
from rope.refactor.extract import ExtractVariable
from rope.refactor.importutils import ImportOrganizer
from rope.refactor.rename import Rename

LIB = "def old(a):\n    return a + 1\n"
APP = "import os\nfrom lib import old\n\nprint(old(2) * 3)\n"

with tempfile.TemporaryDirectory() as tmp:
    Path(tmp, "lib.py").write_text(LIB)
    Path(tmp, "app.py").write_text(APP)
    project = Project(tmp, ropefolder=None)
    try:
        lib = project.get_resource("lib.py")
        changes = Rename(project, lib, LIB.index("old")).get_changes("increment")
        print(changes.get_description().splitlines()[0])
        project.do(changes)
        app = project.get_resource("app.py")
        source = app.read()
        start = source.index("increment(2)")
        project.do(ExtractVariable(project, app, start, start + len("increment(2)")).get_changes("value"))
        organised = ImportOrganizer(project).organize_imports(app)
        if organised is not None:
            project.do(organised)
    finally:
        project.close()
    for name in ("lib.py", "app.py"):
        print(Path(tmp, name).read_text())
