"""Several logging set-ups that write to a string or a temporary folder."""
import io
import logging
import logging.config
import os
import sys
import tempfile

import daiquiri
import daiquiri.formatter
import daiquiri.output
from concurrent_log_handler import ConcurrentRotatingFileHandler
from logging_utilities.filters import ConstAttribute
from logging_utilities.formatters.json_formatter import JsonFormatter
from logging_utilities.formatters.extra_formatter import ExtraFormatter


def with_daiquiri():
    stream = io.StringIO()
    formatter = daiquiri.formatter.ExtrasFormatter(fmt="%(levelname)s %(name)s%(extras)s: %(message)s", keywords=["extras"])
    daiquiri.setup(level="INFO", outputs=[daiquiri.output.Stream(stream, formatter=formatter)])
    log = daiquiri.getLogger("shop", place="corner")
    log.info("opened", count=3)
    log.debug("not seen")
    print(stream.getvalue().strip())


def with_json():
    stream = io.StringIO()
    config = {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"app": {"()": ConstAttribute, "application": "shop"}},
        "formatters": {
            "json": {"()": JsonFormatter, "fmt": {"level": "levelname", "app": "application", "message": "message", "where": {"file": "filename", "function": "funcName"}}},
            "extra": {"()": ExtraFormatter, "format": "%(message)s", "extra_fmt": " - %s"},
        },
        "handlers": {"a": {"class": "logging.StreamHandler", "formatter": "json", "filters": ["app"], "stream": stream}},
        "loggers": {"json": {"handlers": ["a"], "level": "DEBUG", "propagate": False}},
    }
    logging.config.dictConfig(config)
    logging.getLogger("json").warning("careful", extra={"user": "ann"})
    print(stream.getvalue().strip())


def with_rotation():
    with tempfile.TemporaryDirectory() as folder:
        log = logging.getLogger("rotating")
        log.propagate = False
        handler = ConcurrentRotatingFileHandler(os.path.join(folder, "a.log"), "a", 200, 2)
        log.addHandler(handler)
        for number in range(20):
            log.error("line %d of the log", number)
        handler.close()
        print(sorted(name for name in os.listdir(folder) if "lock" not in name))


if __name__ == "__main__":
    with_daiquiri()
    with_json()
    with_rotation()
