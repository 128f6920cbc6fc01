import io

import asn1tools
import avro.io
import avro.schema

spec = asn1tools.compile_string("Teas DEFINITIONS AUTOMATIC TAGS ::= BEGIN Tea ::= SEQUENCE { grams INTEGER } END")
print(spec.decode("Tea", spec.encode("Tea", {"grams": 3})))
schema = avro.schema.parse('{"type": "record", "name": "Tea", "fields": [{"name": "n", "type": "int"}]}')
out = io.BytesIO()
avro.io.DatumWriter(schema).write({"n": 3}, avro.io.BinaryEncoder(out))
print(out.getvalue())
