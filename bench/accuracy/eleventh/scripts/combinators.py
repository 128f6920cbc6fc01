from parsita import ParserContext, lit, reg, repsep


class Numbers(ParserContext):
    number = reg(r"[0-9]+") > int
    row = lit("[") >> repsep(number, ",") << lit("]")


print(Numbers.row.parse("[1,2,3]"))
print(type(Numbers.row.parse("[1,2")).__name__)
