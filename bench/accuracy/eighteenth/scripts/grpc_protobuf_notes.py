"""A gRPC notes service without generated code: descriptors built at run time, generic handlers, interceptors, streams."""
from concurrent import futures

import grpc
from google.protobuf import descriptor_pb2, descriptor_pool, json_format, message_factory, text_format, timestamp_pb2, struct_pb2


def messages():
    file = descriptor_pb2.FileDescriptorProto(name="notes.proto", package="notes", syntax="proto3", dependency=["google/protobuf/timestamp.proto"])
    Field = descriptor_pb2.FieldDescriptorProto
    note = file.message_type.add(name="Note")
    note.field.add(name="id", number=1, type=Field.TYPE_INT32, label=Field.LABEL_OPTIONAL)
    note.field.add(name="text", number=2, type=Field.TYPE_STRING, label=Field.LABEL_OPTIONAL)
    note.field.add(name="tags", number=3, type=Field.TYPE_STRING, label=Field.LABEL_REPEATED)
    note.field.add(name="made_at", number=4, type=Field.TYPE_MESSAGE, type_name=".google.protobuf.Timestamp", label=Field.LABEL_OPTIONAL)
    query = file.message_type.add(name="Query")
    query.field.add(name="tag", number=1, type=Field.TYPE_STRING, label=Field.LABEL_OPTIONAL)
    pool = descriptor_pool.Default()
    pool.Add(file)
    return [message_factory.GetMessageClass(pool.FindMessageTypeByName(f"notes.{name}")) for name in ("Note", "Query")]


Note, Query = messages()


class Service:
    def __init__(self):
        self.notes = []

    def add(self, request, context):
        if not request.text:
            context.abort(grpc.StatusCode.INVALID_ARGUMENT, "empty note")
        request.id = len(self.notes) + 1
        self.notes.append(request)
        context.set_trailing_metadata((("count", str(request.id)),))
        return request

    def find(self, request, context):
        yield from (note for note in self.notes if request.tag in note.tags)

    def handler(self):
        return grpc.method_handlers_generic_handler("notes.Notes", {
            "Add": grpc.unary_unary_rpc_method_handler(self.add, Note.FromString, Note.SerializeToString),
            "Find": grpc.unary_stream_rpc_method_handler(self.find, Query.FromString, Note.SerializeToString)})


class NeedsKey(grpc.ServerInterceptor):
    def intercept_service(self, continuation, details):
        if dict(details.invocation_metadata).get("key") != "k":
            return grpc.unary_unary_rpc_method_handler(lambda request, context: context.abort(grpc.StatusCode.UNAUTHENTICATED, "no key"))
        return continuation(details)


def main():
    server = grpc.server(futures.ThreadPoolExecutor(2), interceptors=[NeedsKey()])
    server.add_generic_rpc_handlers((Service().handler(),))
    port = server.add_insecure_port("127.0.0.1:0")
    server.start()
    with grpc.insecure_channel(f"127.0.0.1:{port}", options=[("grpc.enable_http_proxy", 0)]) as channel:
        add = channel.unary_unary("/notes.Notes/Add", Note.SerializeToString, Note.FromString)
        find = channel.unary_stream("/notes.Notes/Find", Query.SerializeToString, Note.FromString)
        for text, tags in (("buy tea", ["home", "shop"]), ("fix door", ["home"]), ("", [])):
            note = Note(text=text, tags=tags, made_at=timestamp_pb2.Timestamp(seconds=86400))
            try:
                answer, call = add.with_call(note, metadata=(("key", "k"),), timeout=3)
                print(json_format.MessageToDict(answer), dict(call.trailing_metadata()))
            except grpc.RpcError as error:
                print(error.code().name, error.details())
        try:
            add(Note(text="x"), timeout=3)
        except grpc.RpcError as error:
            print(error.code(), error.details())
        print([n.text for n in find(Query(tag="home"), metadata=(("key", "k"),), timeout=3)])
        print(text_format.MessageToString(add.future(Note(text="later"), metadata=(("key", "k"),)).result(3), as_one_line=True))
    server.stop(0).wait(2)
    bag = struct_pb2.Struct()
    bag.update({"a": [1, True, None], "b": {"c": "d"}})
    copy = json_format.Parse('{"madeAt": "2024-02-29T00:00:00Z", "tags": ["q"]}', Note())
    print(json_format.MessageToJson(bag, indent=None, sort_keys=True), copy.made_at.ToDatetime().isoformat(), copy.HasField("made_at"), [f.name for f, _ in copy.ListFields()])


if __name__ == "__main__":
    main()
