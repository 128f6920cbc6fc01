import os
import tempfile

from cookiecutter.main import cookiecutter

if __name__ == "__main__":
    template = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "cutter")
    with tempfile.TemporaryDirectory() as out:
        made = cookiecutter(template, no_input=True, output_dir=out, extra_context={"name": "thing"})
        print(os.path.basename(made), open(os.path.join(made, "README")).read())
