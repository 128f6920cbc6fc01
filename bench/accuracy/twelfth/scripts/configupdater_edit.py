from configupdater import ConfigUpdater

SETUP_CFG = """\
# project metadata
[metadata]
name = demo
version = 1.0   ; bumped by hand

[options]
install_requires =
    requests
    click
"""


def bump(updater: ConfigUpdater) -> None:
    major, minor = updater["metadata"]["version"].value.split(";")[0].strip().split(".")
    updater["metadata"]["version"] = f"{major}.{int(minor) + 1}"


updater = ConfigUpdater()
updater.read_string(SETUP_CFG)
bump(updater)
updater["metadata"]["name"].add_after.comment("added by the release tool").option("license", "MIT")
updater["options"].add_before.section("tool:pytest").space(1)
updater["tool:pytest"]["addopts"] = "-ra"
requires = updater["options"]["install_requires"]
requires.set_values(["requests>=2", "click", "rich"])
print(updater)
print(updater.sections(), updater.has_option("metadata", "license"))
