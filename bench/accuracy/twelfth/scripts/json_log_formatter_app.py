"""Structured JSON logs with a custom formatter."""
import io
import json
import logging
from contextlib import contextmanager

import json_log_formatter


class AppFormatter(json_log_formatter.VerboseJSONFormatter):
    def json_record(self, message, extra, record):
        payload = super().json_record(message, extra, record)
        payload["app"] = "shop"
        payload.pop("thread", None)
        return payload

    def mutate_json_record(self, record):
        return {key: str(value) if isinstance(value, set) else value for key, value in record.items()}


@contextmanager
def captured(formatter):
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(formatter)
    logger = logging.getLogger("shop")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    try:
        yield logger, stream
    finally:
        logger.removeHandler(handler)


for formatter in (json_log_formatter.JSONFormatter(), AppFormatter(), json_log_formatter.FlatJSONFormatter()):
    with captured(formatter) as (log, stream):
        log.info("sold %s", "tea", extra={"qty": 3, "tags": {"hot"}, "nested": {"a": 1}})
        try:
            1 / 0
        except ZeroDivisionError:
            log.exception("oops")
        first, second = map(json.loads, stream.getvalue().splitlines())
        print(type(formatter).__name__, first["message"], first.get("nested"), first.get("app"),
              "exc_info" in second)
