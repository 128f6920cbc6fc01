"""Build a wheel and an sdist of a tiny project with poetry-core's PEP 517 hooks."""
import os
import tarfile
import tempfile
import zipfile
from pathlib import Path

from packaging.requirements import Requirement
from poetry.core.constraints.version import parse_constraint
from poetry.core.factory import Factory
from poetry.core.masonry import api

with tempfile.TemporaryDirectory() as folder:
    root = Path(folder)
    (root / "tinything").mkdir()
    (root / "tinything" / "__init__.py").write_text("VALUE = 1\n")
    (root / "README.md").write_text("# Tiny\n")
    (root / "pyproject.toml").write_text("""[project]
name = "tinything"
version = "0.3.1"
description = "Tiny"
readme = "README.md"
requires-python = ">=3.9"
dependencies = ["requests>=2,<3", "tomli; python_version < '3.11'"]
[project.scripts]
tiny = "tinything:main"
[build-system]
requires = ["poetry-core"]
build-backend = "poetry.core.masonry.api"
""")
    os.chdir(root)
    wheel, sdist = api.build_wheel(folder), api.build_sdist(folder)
    print(wheel, sdist)
    print(sorted(zipfile.ZipFile(root / wheel).namelist()))
    with tarfile.open(root / sdist) as archive:
        print(len(archive.getnames()))
    package = Factory().create_poetry(root).package
    print(package.name, package.version, [Requirement(d.to_pep_508()).name for d in package.requires])
    os.chdir("/")
print(parse_constraint("^1.2").allows(parse_constraint("1.9").min), parse_constraint("~2.1 || >=3"))
