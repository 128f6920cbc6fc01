from azure.data.tables import TableEntity, TableServiceClient
from azure.eventhub import EventData

client = TableServiceClient("https://tea.example", credential=None, audience="x") if False else TableServiceClient.from_connection_string(
    "DefaultEndpointsProtocol=https;AccountName=tea;AccountKey=dGVh;EndpointSuffix=core.example")
print(client.url, TableEntity(PartitionKey="a", RowKey="b")["RowKey"], EventData(b"tea").body_as_str())
