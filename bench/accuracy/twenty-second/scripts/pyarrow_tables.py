import tempfile
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pcsv
import pyarrow.parquet as pq

schema = pa.schema([("id", pa.int32()), ("name", pa.string()), ("score", pa.float64())])
table = pa.table({"id": [1, 2, 3, 4], "name": ["x", "y", "x", None], "score": [0.5, 1.5, 2.5, 3.5]}, schema=schema)
print(table.group_by("name").aggregate([("score", "mean")]).sort_by("name").to_pylist())
print(table.filter(pc.greater(table["score"], 1.0)).num_rows, pc.mean(table["score"]).as_py())
with tempfile.TemporaryDirectory() as folder:
    path = Path(folder, "t.parquet")
    pq.write_table(table, path, compression="zstd")
    meta = pq.read_metadata(path)
    print(meta.num_rows, meta.num_columns, pq.read_table(path, columns=["id"]).column("id").to_pylist())
    target = Path(folder, "t.csv")
    pcsv.write_csv(table, target)
    print(pcsv.read_csv(target).schema.names)
sink = pa.BufferOutputStream()
with pa.ipc.new_stream(sink, schema) as writer:
    writer.write_table(table)
print(pa.ipc.open_stream(sink.getvalue()).read_all().equals(table))
