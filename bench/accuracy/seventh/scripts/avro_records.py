import io

import fastavro

schema = fastavro.parse_schema({"type": "record", "name": "P", "fields": [{"name": "x", "type": "int"}, {"name": "n", "type": "string"}]})
out = io.BytesIO()
fastavro.writer(out, schema, [{"x": 1, "n": "a"}, {"x": 2, "n": "b"}])
out.seek(0)
print(list(fastavro.reader(out)))
