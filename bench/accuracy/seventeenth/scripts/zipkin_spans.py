import json

from py_zipkin import Encoding, Kind
from py_zipkin.transport import BaseTransportHandler
from py_zipkin.zipkin import ZipkinAttrs, create_http_headers_for_new_span, zipkin_client_span, zipkin_span


class Memory(BaseTransportHandler):
    def __init__(self):
        self.payloads = []

    def get_max_payload_bytes(self):
        return None

    def send(self, payload):
        self.payloads.append(payload)


memory = Memory()
attrs = ZipkinAttrs(trace_id="0" * 15 + "1", span_id="0" * 15 + "2", parent_span_id=None, flags="0", is_sampled=True)


@zipkin_client_span(service_name="shop", span_name="database")
def lookup(key):
    return {"a": 1}.get(key)


with zipkin_span(service_name="shop", span_name="GET /item", transport_handler=memory, zipkin_attrs=attrs,
                 port=8080, encoding=Encoding.V2_JSON, binary_annotations={"http.path": "/item"}) as span:
    print(lookup("a"))
    span.update_binary_annotations({"status": "200"})
    headers = create_http_headers_for_new_span()
    print(sorted(headers), headers["X-B3-TraceId"])

for entry in sorted((s for p in memory.payloads for s in json.loads(p)), key=lambda s: s["name"]):
    print(entry["name"], entry["kind"], entry["traceId"], entry.get("tags"))
print(Kind.SERVER.value)
