from opentelemetry import metrics
from opentelemetry.exporter.prometheus import PrometheusMetricReader
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.view import ExplicitBucketHistogramAggregation, View
from opentelemetry.sdk.resources import Resource
from prometheus_client import REGISTRY, generate_latest


def work(meter):
    jobs = meter.create_counter("jobs", description="Jobs done", unit="1")
    lasted = meter.create_histogram("job_seconds", unit="s")
    for index, kind in enumerate(["mail", "pdf", "mail", "zip"]):
        jobs.add(1, {"kind": kind})
        lasted.record(index * 0.4, {"kind": kind})


reader = PrometheusMetricReader()
provider = MeterProvider(
    resource=Resource({"service.name": "worker"}),
    metric_readers=[reader],
    views=[View(instrument_name="job_seconds", aggregation=ExplicitBucketHistogramAggregation(boundaries=(0.5, 1.0)))],
)
metrics.set_meter_provider(provider)
work(metrics.get_meter("worker", "1.0"))
for line in generate_latest(REGISTRY).decode().splitlines():
    if line.startswith(("jobs", "job_", "# TYPE job")):
        print(line)
provider.shutdown()
