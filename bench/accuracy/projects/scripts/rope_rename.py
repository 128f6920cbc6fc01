import tempfile

from rope.base.project import Project
from rope.refactor.rename import Rename

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        project = Project(folder, ropefolder=None)
        module = project.root.create_file("m.py")
        module.write("def old():\n    return old\n")
        project.do(Rename(project, module, 5).get_changes("new"))
        print(module.read())
        project.close()
