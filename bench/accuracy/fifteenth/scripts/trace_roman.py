"""Trace how a number becomes a Roman numeral and show a failing call nicely."""
import re
import tempfile
from pathlib import Path

import pysnooper
import stackprinter

STEPS = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def roman(number):
    if number <= 0:
        raise ValueError("only positive numbers")
    text = ""
    for value, letters in STEPS:
        while number >= value:
            text += letters
            number -= value
    return text


def explain(number):
    try:
        roman(number)
    except ValueError as error:
        report = stackprinter.format(error, style="plaintext", source_lines=3)
        for line in report.splitlines():
            if re.match(r"\s*(number = |ValueError)", line):
                yield line.strip()


def main():
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder, "trace.log")
        traced = pysnooper.snoop(str(log), depth=1, color=False)(roman)
        print(traced(14))
        lines = log.read_text().splitlines()
        changes = [line.strip() for line in lines if re.match(r"(New|Modified) var", line)]
        print(len(lines) > 20, changes[-2:])
    print(*explain(-3), sep="\n")


if __name__ == "__main__":
    main()
