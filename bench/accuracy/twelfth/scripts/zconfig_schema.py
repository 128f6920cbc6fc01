"""Define a ZConfig schema and load a configuration with it."""
import io

import ZConfig

SCHEMA = """
<schema>
  <sectiontype name="server">
    <key name="address" datatype="inet-address" required="yes"/>
    <key name="threads" datatype="integer" default="4"/>
    <key name="max-body" datatype="byte-size" default="1MB"/>
    <multikey name="allow" attribute="allowed" datatype="string"/>
  </sectiontype>
  <key name="debug" datatype="boolean" default="off"/>
  <key name="timeout" datatype="time-interval" default="30s"/>
  <multisection type="server" name="+" attribute="servers"/>
</schema>
"""

CONFIG = """
%define port 8080
debug on
timeout 2m
<server main>
  address localhost:$port
  threads 8
  allow 10.0.0.1
  allow 10.0.0.2
</server>
<server backup>
  address 127.0.0.1:9090
</server>
"""


def main():
    schema = ZConfig.loadSchemaFile(io.StringIO(SCHEMA))
    config, handlers = ZConfig.loadConfigFile(schema, io.StringIO(CONFIG))
    print("debug", config.debug, "timeout", config.timeout)
    for server in config.servers:
        print(server.getSectionName(), server.address, server.threads,
              server.max_body, server.allowed)
    try:
        ZConfig.loadConfigFile(schema, io.StringIO("timeout never\n"))
    except ZConfig.ConfigurationError as exc:
        print("rejected:", type(exc).__name__)


main()
