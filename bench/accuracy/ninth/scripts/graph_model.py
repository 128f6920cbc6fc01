from neomodel import IntegerProperty, RelationshipTo, StringProperty, StructuredNode


class Tea(StructuredNode):
    name = StringProperty(unique_index=True)
    grams = IntegerProperty(default=0)
    with_ = RelationshipTo("Tea", "WITH")


print(sorted(Tea.defined_properties()))
