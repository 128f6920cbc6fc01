from pymarc import Field, Indicators, Record, Subfield

record = Record()
record.add_field(Field(tag="245", indicators=Indicators("0", "1"), subfields=[Subfield(code="a", value="Kettles")]))
print(record.title, len(record.as_marc()))
