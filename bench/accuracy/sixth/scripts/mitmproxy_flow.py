from mitmproxy import flowfilter
from mitmproxy.test import tflow

flow = tflow.tflow(resp=True)
print(flow.request.pretty_url, bool(flowfilter.match("~m GET", flow)), bool(flowfilter.match("~c 404", flow)))
