"""Make a cookiecutter template in a temp dir and generate a project from it."""
import json
import os
import tempfile
from pathlib import Path

from cookiecutter.main import cookiecutter

with tempfile.TemporaryDirectory() as tmp:
    os.environ["HOME"] = tmp
    template = Path(tmp, "template")
    project = template / "{{ cookiecutter.slug }}"
    project.mkdir(parents=True)
    (template / "cookiecutter.json").write_text(json.dumps(
        {"name": "My Tool", "slug": "{{ cookiecutter.name | slugify }}", "license": ["MIT", "BSD"]}))
    (project / "README.md").write_text("# {{ cookiecutter.name }}\nLicence {{ cookiecutter.license }}\n")
    (project / "main.py").write_text("{% if cookiecutter.license == 'BSD' %}print('bsd'){% else %}print('mit'){% endif %}\n")
    hooks = template / "hooks"
    hooks.mkdir()
    (hooks / "post_gen_project.sh").write_text("#!/bin/sh\ntouch hooked\n")
    config = Path(tmp, "config.yaml")
    config.write_text(f"cookiecutters_dir: {tmp}/cc\nreplay_dir: {tmp}/replay\n")
    result = cookiecutter(str(template), no_input=True, output_dir=tmp, config_file=str(config),
                          extra_context={"license": "BSD"})
    for path in sorted(Path(result).iterdir()):
        print(path.name, repr(path.read_text()))
