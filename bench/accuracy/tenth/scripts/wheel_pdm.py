import pathlib
import tempfile

from pdm.backend import build_wheel

import os

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    pathlib.Path("pyproject.toml").write_text('[build-system]\nrequires = ["pdm-backend"]\nbuild-backend = "pdm.backend"\n[project]\nname = "tea"\nversion = "1"\n')
    pathlib.Path("tea.py").write_text("cups = 3\n")
    print(build_wheel(folder))
