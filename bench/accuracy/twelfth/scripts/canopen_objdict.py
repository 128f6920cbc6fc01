"""Load an EDS file with canopen and inspect the object dictionary."""
import os
import tempfile

import canopen
from canopen import objectdictionary

EDS = """\
[DeviceInfo]
VendorName=ACME
ProductName=Drive

[MandatoryObjects]
SupportedObjects=1
1=0x1000

[1000]
ParameterName=Device type
ObjectType=0x7
DataType=0x0007
AccessType=ro
DefaultValue=0x192

[OptionalObjects]
SupportedObjects=1
1=0x1017

[1017]
ParameterName=Producer heartbeat time
ObjectType=0x7
DataType=0x0006
AccessType=rw
DefaultValue=1000
"""

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "drive.eds")
    with open(path, "w") as f:
        f.write(EDS)
    od = objectdictionary.import_od(path, node_id=5)

for obj in od.values():
    print(hex(obj.index), obj.name, obj.default, obj.access_type)

beat = od["Producer heartbeat time"]
print("encoded:", beat.encode_raw(500).hex(), "decoded:", beat.decode_raw(b"\xe8\x03"))
network = canopen.Network()
node = network.add_node(canopen.RemoteNode(5, od))
print("node", node.id, "vendor", od.device_information.vendor_name)
