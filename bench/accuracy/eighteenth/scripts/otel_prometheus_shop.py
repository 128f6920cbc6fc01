"""Instruments a fake shop: OpenTelemetry traces and metrics with in-memory exporters, Prometheus registry, structlog."""
import random
import time

import structlog
from opentelemetry import baggage, context, metrics, trace
from opentelemetry.propagate import extract, inject
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.metrics.view import ExplicitBucketHistogramAggregation, View
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import SpanProcessor, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.sdk.trace.sampling import ParentBased, TraceIdRatioBased
from prometheus_client import CollectorRegistry, Counter, Enum, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.parser import text_string_to_metric_families


class Stamp(SpanProcessor):
    def on_start(self, span, parent_context=None):
        span.set_attribute("user", baggage.get_baggage("user", parent_context) or "nobody")


class StockCollector:
    def collect(self):
        family = GaugeMetricFamily("stock", "pieces left", labels=["item"])
        for item, left in {"tea": 4, "mug": 0}.items():
            family.add_metric([item], left)
        yield family


def add_trace(logger, method, event):
    event["in_span"] = trace.get_current_span().get_span_context().is_valid
    return event


structlog.configure(processors=[structlog.contextvars.merge_contextvars, structlog.processors.add_log_level, add_trace, structlog.processors.EventRenamer("msg"),
                                structlog.processors.dict_tracebacks, structlog.processors.JSONRenderer(sort_keys=True)], logger_factory=structlog.PrintLoggerFactory())
log = structlog.get_logger()
exporter, reader, registry = InMemorySpanExporter(), InMemoryMetricReader(), CollectorRegistry()
provider = TracerProvider(resource=Resource.create({"service.name": "shop"}), sampler=ParentBased(TraceIdRatioBased(1.0)))
provider.add_span_processor(Stamp())
provider.add_span_processor(SimpleSpanProcessor(exporter))
trace.set_tracer_provider(provider)
metrics.set_meter_provider(MeterProvider([reader], views=[View(instrument_name="price", aggregation=ExplicitBucketHistogramAggregation([5, 50]))]))
tracer, meter = trace.get_tracer("shop"), metrics.get_meter("shop")
sold, price = meter.create_counter("sold", unit="1"), meter.create_histogram("price")
requests = Counter("requests", "Requests seen", ["path"], registry=registry)
latency = Histogram("latency_seconds", "How long", buckets=(0.1, 1), registry=registry)
state = Enum("shop_state", "open or not", states=["open", "closed"], registry=registry)
registry.register(StockCollector())


@tracer.start_as_current_span("pay")
def pay(amount):
    price.record(amount, {"currency": "eur"})
    if amount > 100:
        raise OverflowError("too expensive")


@latency.time()
def handle(path, carrier):
    requests.labels(path=path).inc()
    with structlog.contextvars.bound_contextvars(path=path), tracer.start_as_current_span("handle", context=extract(carrier), kind=trace.SpanKind.SERVER) as span:
        for amount in (3, 20, 200):
            try:
                pay(amount)
                sold.add(1, {"path": path})
            except OverflowError as error:
                log.error("failed", amount=amount, reason=str(error))
        span.add_event("finished", {"n": 3})
        log.info("handled")


if __name__ == "__main__":
    token = context.attach(baggage.set_baggage("user", "ann"))
    with tracer.start_as_current_span("client"):
        inject(carrier := {})
    context.detach(token)
    handle("/buy", carrier)
    state.state("closed")
    spans = exporter.get_finished_spans()
    print([(s.name, s.attributes["user"], s.status.status_code.name, len(s.events)) for s in spans], len({s.context.trace_id for s in spans}))
    for metric in reader.get_metrics_data().resource_metrics[0].scope_metrics[0].metrics:
        point = metric.data.data_points[0]
        print(metric.name, dict(point.attributes), getattr(point, "value", None) or point.bucket_counts)
    families = text_string_to_metric_families(generate_latest(registry).decode())
    print({s.name: s.value for f in families for s in f.samples if "created" not in s.name and not s.name.endswith("seconds_sum")})
