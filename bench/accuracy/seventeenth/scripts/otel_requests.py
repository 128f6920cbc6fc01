"""Traces calls of requests, answered by an adapter of our own."""
import io

import requests
from opentelemetry import propagate, trace
from opentelemetry.instrumentation.requests import RequestsInstrumentor
from opentelemetry.propagators.b3 import B3MultiFormat
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from requests.adapters import BaseAdapter


class Local(BaseAdapter):
    def __init__(self):
        super().__init__()
        self.seen = []

    def send(self, request, **kwargs):
        self.seen.append(dict(request.headers))
        answer = requests.Response()
        answer.status_code = 404 if request.url.endswith("missing") else 200
        answer.raw = io.BytesIO(b"ok")
        answer.url = request.url
        answer.request = request
        return answer

    def close(self):
        pass


exporter = InMemorySpanExporter()
provider = TracerProvider()
provider.add_span_processor(SimpleSpanProcessor(exporter))
trace.set_tracer_provider(provider)
propagate.set_global_textmap(B3MultiFormat())
RequestsInstrumentor().instrument()

session = requests.Session()
adapter = Local()
session.mount("https://", adapter)
with trace.get_tracer("app").start_as_current_span("outer"):
    print(session.get("https://example.org/a").status_code)
    print(session.get("https://example.org/missing").status_code)
RequestsInstrumentor().uninstrument()
for span in exporter.get_finished_spans():
    print(span.name, span.kind.name, span.status.status_code.name, span.parent is not None)
print(sorted(k for k in adapter.seen[0] if k.lower().startswith("x-b3")))
