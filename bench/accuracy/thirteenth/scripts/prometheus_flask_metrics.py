"""A Flask app that counts its requests with prometheus-flask-exporter."""
from flask import Flask, request
from prometheus_client import CollectorRegistry
from prometheus_flask_exporter import PrometheusMetrics


def create_app():
    app = Flask(__name__)
    registry = CollectorRegistry()
    metrics = PrometheusMetrics(app, registry=registry, group_by="endpoint", default_labels={"site": "x"})
    metrics.info("app_info", "About this app", version="1.2.3")

    @app.route("/hello/<name>")
    @metrics.counter("hellos", "Hellos said", labels={"name": lambda: request.view_args["name"]})
    def hello(name):
        return f"hello {name}"

    @app.route("/slow")
    @metrics.summary("slow_seconds", "Time of slow")
    @metrics.do_not_track()
    def slow():
        return "done", 202

    return app


if __name__ == "__main__":
    client = create_app().test_client()
    for path in ("/hello/ann", "/hello/ann", "/hello/bob", "/slow"):
        print(path, client.get(path).status_code)
    text = client.get("/metrics").get_data(as_text=True)
    for line in text.splitlines():
        if line.startswith(("hellos_total", "app_info", "flask_http_request_total")):
            print(line)
