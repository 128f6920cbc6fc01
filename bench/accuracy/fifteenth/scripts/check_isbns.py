"""Validate and convert the ISBNs of a book list."""
import argparse

import pyisbn

NUMBERS = ["9780306406157", "0-306-40615-2", "978-1-59059-356-0", "1234567890", "080442957X"]


def check(number):
    try:
        isbn = pyisbn.Isbn(number)
        valid = isbn.validate()
    except (pyisbn.IsbnError, ValueError) as error:
        return f"{number}: {type(error).__name__}"
    if not valid:
        return f"{number}: bad check digit, should be {isbn.calculate_checksum()}"
    return f"{number}: valid, also {pyisbn.convert(number)}, {isbn.to_urn()}"


def main(argv=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("numbers", nargs="*", default=NUMBERS)
    for number in parser.parse_args(argv).numbers:
        print(check(number))


if __name__ == "__main__":
    main()
