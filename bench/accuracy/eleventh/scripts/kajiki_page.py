import kajiki

Template = kajiki.XMLTemplate('<ul><li py:for="name in names">$name</li></ul>')
print(Template({"names": ["red", "blue"]}).render())
