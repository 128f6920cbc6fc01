"""Structured logs with structlog, both as JSON and through logging."""
import io
import logging
import sys

import structlog
from structlog.contextvars import bind_contextvars, bound_contextvars, clear_contextvars
from structlog.processors import CallsiteParameter, CallsiteParameterAdder
from structlog.testing import capture_logs

def mask(logger, method, event):
    for key in event.keys() & {"password", "token"}:
        event[key] = "***"
    return event

def drop_noise(logger, method, event):
    if event.get("noise"):
        raise structlog.DropEvent
    return event

def configure():
    structlog.configure(
        processors=[structlog.contextvars.merge_contextvars, drop_noise, mask, structlog.processors.add_log_level,
                    CallsiteParameterAdder([CallsiteParameter.FUNC_NAME]), structlog.processors.dict_tracebacks,
                    structlog.processors.JSONRenderer(sort_keys=True)],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stdout))

def login(user, password):
    bind_contextvars(user=user)
    log = structlog.get_logger()
    log.info("login", password=password)
    log.debug("hidden")
    with bound_contextvars(step="check"):
        log.warning("slow", ms=12)
    log.info("chatter", noise=True)
    clear_contextvars()

def foreign_logs():
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                    structlog.dev.ConsoleRenderer(colors=False)],
        foreign_pre_chain=[structlog.stdlib.add_logger_name, structlog.stdlib.ExtraAdder()]))
    logger = logging.getLogger("legacy")
    logger.addHandler(handler)
    logger.propagate = False
    logger.error("old %s", "style", extra={"code": 5})
    return out.getvalue()

def main():
    configure()
    login("ann", "hunter2")
    try:
        1 / 0
    except ZeroDivisionError:
        with capture_logs() as logs:
            structlog.get_logger().bind(job=1).exception("failed")
    print(logs)
    print(foreign_logs().split())
    print(structlog.processors.LogfmtRenderer(key_order=["event"])(None, "", {"b": True, "event": "x y"}))

if __name__ == "__main__":
    main()
