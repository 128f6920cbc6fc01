"""Small language helpers: spelling, lemmas, emoji, relative times, Persian dates, identifiers."""
import datetime as dt
import random
from importlib import resources

import base62
import demoji
import lemminflect
import timeago
from bloom_filter2 import BloomFilter
from ksuid import Ksuid
from persiantools import characters, digits
from persiantools.jdatetime import JalaliDate, JalaliDateTime
from symspellpy import SymSpell, Verbosity


class Speller:
    def __init__(self, words):
        self.inner = SymSpell(max_dictionary_edit_distance=2, prefix_length=7)
        for word, count in words.items():
            self.inner.create_dictionary_entry(word, count)

    def fix(self, word):
        found = self.inner.lookup(word, Verbosity.CLOSEST, max_edit_distance=2)
        return [(item.term, item.distance) for item in found]

    def split(self, text):
        return self.inner.word_segmentation(text).corrected_string


def dates():
    day = JalaliDate(dt.date(2024, 3, 20))
    print(day, day.isoformat(), JalaliDate.is_leap(1403), day.strftime("%A %d %B", locale="fa"))
    print(JalaliDateTime(1403, 1, 1, 10, 0).to_gregorian(), digits.en_to_fa("123"), digits.to_word(21), characters.ar_to_fa("ي"))
    now = dt.datetime(2024, 1, 10)
    for locale in ("en", "de", "fr"):
        print(timeago.format(dt.datetime(2024, 1, 8), now, locale))


def words():
    print(lemminflect.getLemma("watches", upos="VERB"), lemminflect.getInflection("box", tag="NNS"), sorted(lemminflect.getAllLemmas("better")))
    print(demoji.findall("ok \U0001F44D and \U0001F525"), demoji.replace("ok \U0001F44D", "(y)"))


def identifiers():
    seen = BloomFilter(max_elements=100, error_rate=0.01)
    for name in ("pen", "ink"):
        seen.add(name)
    print("pen" in seen, "box" in seen, base62.encode(34441886726), base62.decode("base62"))
    made = Ksuid.from_base62("0ujtsYcgvSTl8PAuAdqWYSMnLOv")
    print(made.datetime.year, len(bytes(made)), made < Ksuid())


if __name__ == "__main__":
    speller = Speller({"paper": 10, "pencil": 5, "the": 100, "blue": 20})
    print(speller.fix("papr"), speller.fix("pencill"), speller.split("thebluepencil"))
    words()
    dates()
    identifiers()
