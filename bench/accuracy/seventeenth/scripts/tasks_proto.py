import datetime
import json

from google.cloud import tasks_v2
from google.protobuf import duration_pb2, timestamp_pb2

parent = tasks_v2.CloudTasksClient.queue_path("my-project", "europe-west1", "mail")
print(parent)
print(tasks_v2.CloudTasksClient.parse_queue_path(parent))

stamp = timestamp_pb2.Timestamp()
stamp.FromDatetime(datetime.datetime(2024, 5, 1, 12, 0))
task = tasks_v2.Task(
    name=tasks_v2.CloudTasksClient.task_path("my-project", "europe-west1", "mail", "t1"),
    http_request=tasks_v2.HttpRequest(
        http_method=tasks_v2.HttpMethod.POST,
        url="https://example.org/send",
        headers={"Content-Type": "application/json"},
        body=json.dumps({"to": "a@example.org"}).encode(),
    ),
    schedule_time=stamp,
    dispatch_deadline=duration_pb2.Duration(seconds=300),
)
request = tasks_v2.CreateTaskRequest(parent=parent, task=task)
print(request.task.http_request.http_method.name, request.task.dispatch_deadline)
raw = tasks_v2.CreateTaskRequest.serialize(request)
again = tasks_v2.CreateTaskRequest.deserialize(raw)
print(again == request, again.task.http_request.url)
print(json.dumps(tasks_v2.Task.to_dict(task, preserving_proto_field_name=True)["http_request"], sort_keys=True))
