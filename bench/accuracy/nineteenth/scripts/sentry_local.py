"""Collect errors with sentry-sdk and a transport that keeps them in memory."""
import logging
from functools import wraps

import sentry_sdk
from sentry_sdk.integrations.logging import LoggingIntegration
from sentry_sdk.transport import Transport

class MemoryTransport(Transport):
    def __init__(self, options=None):
        super().__init__(options)
        self.items = []
    def capture_envelope(self, envelope):
        for item in envelope.items:
            self.items.append((item.type, item.payload.json))

def scrub(event, hint):
    if "exc_info" in hint and hint["exc_info"][0] is KeyboardInterrupt:
        return None
    event.setdefault("tags", {})["scrubbed"] = "yes"
    return event

def guarded(func):
    @wraps(func)
    def inner(*args):
        with sentry_sdk.new_scope() as scope:
            scope.set_tag("job", func.__name__)
            try:
                return func(*args)
            except Exception as exc:
                sentry_sdk.capture_exception(exc)
    return inner

@guarded
def divide(a, b):
    sentry_sdk.add_breadcrumb(category="math", message=f"{a}/{b}")
    return a / b

def main():
    transport = MemoryTransport()
    sentry_sdk.init(dsn="https://key@sentry.example/1", transport=transport, before_send=scrub,
                    traces_sample_rate=1.0, release="demo@1", auto_session_tracking=False,
                    integrations=[LoggingIntegration(event_level=logging.ERROR)])
    sentry_sdk.set_user({"id": "7"})
    print(divide(6, 3), divide(1, 0))
    logging.getLogger("shop").error("no %s left", "tea")
    with sentry_sdk.start_transaction(name="batch", op="task"):
        with sentry_sdk.start_span(op="step", name="one"):
            pass
    sentry_sdk.flush(0.1)
    for kind, data in transport.items:
        if not data:
            print(kind)
            continue
        values = data.get("exception", {}).get("values", [])
        print(kind, [v["type"] for v in values], data.get("logentry", {}).get("message"), data.get("transaction"),
              data.get("tags"), len(data.get("spans", [])))

if __name__ == "__main__":
    main()
