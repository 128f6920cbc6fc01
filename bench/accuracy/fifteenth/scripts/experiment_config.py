"""Merge the configuration of an experiment from defaults, a file and options."""
import argparse
import tempfile
from pathlib import Path

from yacs.config import CfgNode as CN

OVERRIDES = """\
MODEL:
  NAME: "large"
  LAYERS: [64, 64]
TRAIN:
  RATE: 0.01
"""


def defaults():
    config = CN()
    config.MODEL = CN({"NAME": "small", "LAYERS": [32]})
    config.TRAIN = CN()
    config.TRAIN.RATE = 0.1
    config.TRAIN.STEPS = 100
    return config


def load(path, options):
    config = defaults()
    config.merge_from_file(str(path))
    config.merge_from_list(options)
    config.freeze()
    return config


parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("options", nargs="*", default=["TRAIN.STEPS", "250", "MODEL.NAME", "'huge'"])
arguments = parser.parse_args()

with tempfile.TemporaryDirectory() as folder:
    path = Path(folder, "experiment.yaml")
    path.write_text(OVERRIDES)
    config = load(path, arguments.options)
print(config.dump())
for attempt in (lambda: setattr(config.TRAIN, "RATE", 1.0),
                lambda: defaults().merge_from_list(["TRAIN.UNKNOWN", "1"])):
    try:
        attempt()
    except (AttributeError, AssertionError) as error:
        print(type(error).__name__, str(error).splitlines()[0])
