import dateparser

print(dateparser.parse("12 January 2020", languages=["en"]))
