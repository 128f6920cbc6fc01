import json
import tempfile
from pathlib import Path

from cookiecutter.exceptions import FailedHookException
from cookiecutter.main import cookiecutter

with tempfile.TemporaryDirectory() as folder:
    template = Path(folder, "template")
    project = template / "{{ cookiecutter.slug }}"
    (project / "src").mkdir(parents=True)
    (template / "hooks").mkdir()
    (template / "cookiecutter.json").write_text(json.dumps({
        "name": "My App", "slug": "{{ cookiecutter.name|lower|replace(' ', '_') }}", "license": ["MIT", "BSD"], "_copy_without_render": ["*.raw"],
    }))
    (project / "README.md").write_text("# {{ cookiecutter.name }}\n\n{% if cookiecutter.license == 'MIT' %}MIT{% else %}Other{% endif %}\n")
    (project / "src" / "{{ cookiecutter.slug }}.py").write_text("NAME = '{{ cookiecutter.slug }}'\n")
    (project / "keep.raw").write_text("{{ untouched }}\n")
    for context in ({}, {"name": "Other Thing", "license": "BSD"}):
        made = Path(cookiecutter(str(template), no_input=True, extra_context=context, output_dir=folder,
                                 default_config=True))
        print(made.name, sorted(str(p.relative_to(made)) for p in made.rglob("*") if p.is_file()))
        print((made / "README.md").read_text(), (made / "keep.raw").read_text())
    (template / "hooks" / "pre_gen_project.py").write_text("import sys; sys.exit(1)\n")
    try:
        cookiecutter(str(template), no_input=True, output_dir=folder, overwrite_if_exists=True, default_config=True, accept_hooks=True)
    except FailedHookException:
        print("hook refused")
