import xmlschema

schema = xmlschema.XMLSchema(
    """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="n" type="xs:int"/></xs:schema>"""
)
print(schema.is_valid("<n>4</n>"), schema.is_valid("<n>x</n>"), schema.to_dict("<n>4</n>"))
