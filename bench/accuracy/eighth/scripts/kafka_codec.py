from kafka.record import MemoryRecords, MemoryRecordsBuilder

builder = MemoryRecordsBuilder(magic=2, compression_type=1, batch_size=1000)
builder.append(timestamp=1, key=b"k", value=b"tea", headers=[])
builder.close()
print([record.value for batch in MemoryRecords(builder.buffer()) for record in batch])
