import urllib.request

import httpretty

with httpretty.enabled(allow_net_connect=False):
    httpretty.register_uri(httpretty.GET, "http://kettle.test/state", body='{"hot": true}')
    with urllib.request.urlopen("http://kettle.test/state") as answer:
        print(answer.read())
