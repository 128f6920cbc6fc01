import flatbuffers

builder = flatbuffers.Builder(0)
name = builder.CreateString("kettle")
builder.StartObject(1)
builder.PrependUOffsetTRelativeSlot(0, name, 0)
builder.Finish(builder.EndObject())
print(len(builder.Output()))
