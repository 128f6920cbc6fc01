"""Build a message type at run time and convert it to JSON and text."""
from google.protobuf import (descriptor_pb2, descriptor_pool, duration_pb2, json_format,
                             message_factory, struct_pb2, text_format, timestamp_pb2)


def make_person_class():
    file_proto = descriptor_pb2.FileDescriptorProto(name="person.proto", package="demo",
                                                    syntax="proto3")
    msg = file_proto.message_type.add(name="Person")
    field = descriptor_pb2.FieldDescriptorProto
    msg.field.add(name="name", number=1, type=field.TYPE_STRING, label=field.LABEL_OPTIONAL)
    msg.field.add(name="age", number=2, type=field.TYPE_INT32, label=field.LABEL_OPTIONAL)
    msg.field.add(name="tags", number=3, type=field.TYPE_STRING, label=field.LABEL_REPEATED)
    pool = descriptor_pool.DescriptorPool()
    pool.Add(file_proto)
    return message_factory.GetMessageClass(pool.FindMessageTypeByName("demo.Person"))


Person = make_person_class()
person = Person(name="Ada", age=36, tags=["math", "code"])
data = person.SerializeToString()
again = Person.FromString(data)
print(len(data), again == person)
print(json_format.MessageToJson(person, indent=None))
print(text_format.MessageToString(person, as_one_line=True))

stamp = timestamp_pb2.Timestamp()
stamp.FromJsonString("2024-05-01T10:00:00Z")
delta = duration_pb2.Duration(seconds=90)
print(stamp.ToSeconds() + delta.ToSeconds())
struct = struct_pb2.Struct()
struct.update({"a": 1, "b": [True, None, "x"]})
print(sorted(json_format.MessageToDict(struct).items()))
