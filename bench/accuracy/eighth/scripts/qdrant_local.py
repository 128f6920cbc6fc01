from qdrant_client import QdrantClient
from qdrant_client.models import Distance, PointStruct, VectorParams

client = QdrantClient(":memory:")
client.create_collection("tea", vectors_config=VectorParams(size=2, distance=Distance.DOT))
client.upsert("tea", [PointStruct(id=1, vector=[0.1, 0.9], payload={"kind": "green"})])
print(client.query_points("tea", query=[0.0, 1.0]).points[0].payload)
