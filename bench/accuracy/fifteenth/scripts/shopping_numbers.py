"""Add up a shopping list whose amounts are written in words."""
from word2number import w2n

LIST = """\
twenty five apples
one hundred and two nails
two point five litres of milk
three thousand and seventeen grams of flour
many onions
"""

UNITS = {"apples", "nails", "litres of milk", "grams of flour", "onions"}


def split(line):
    for unit in UNITS:
        if line.endswith(unit):
            return line.removesuffix(unit).strip(), unit
    raise ValueError(line)


def amounts(text):
    for line in text.splitlines():
        words, unit = split(line)
        try:
            yield w2n.word_to_num(words), unit
        except ValueError as error:
            print("skipped", unit, "-", str(error)[:30])


total = 0
for amount, unit in amounts(LIST):
    total += amount
    print(f"{amount:>8} {unit}")
print("total", total)
