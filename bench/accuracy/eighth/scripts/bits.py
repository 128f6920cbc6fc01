import bitstring
import cbor2

stream = bitstring.pack("uint:12, hex, bin", 1000, "ff", "0110")
print(stream.unpack("uint:12, hex:8, bin:4"), cbor2.loads(cbor2.dumps({"a": [1, None, 2.5]})))
