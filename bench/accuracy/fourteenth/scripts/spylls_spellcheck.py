"""Spell-check a text with a small Hunspell dictionary of our own."""
import tempfile
from pathlib import Path

from spylls.hunspell import Dictionary

AFF = """\
SET UTF-8
TRY esianrtolcdugmphbyfvkwz
REP 1
REP f ph

SFX S Y 2
SFX S y ies [^aeiou]y
SFX S 0 s [^sxy]

SFX D Y 1
SFX D 0 ed [^ey]

PFX U Y 1
PFX U 0 un .
"""
DIC = """\
6
cat/S
lock/SDU
berry/S
phone/S
hello
world/S
"""


def load(folder):
    base = Path(folder) / "mini"
    base.with_suffix(".aff").write_text(AFF, encoding="utf-8")
    base.with_suffix(".dic").write_text(DIC, encoding="utf-8")
    return Dictionary.from_files(str(base))


with tempfile.TemporaryDirectory() as tmp:
    dictionary = load(tmp)

for word in "cats unlocked berries berrys hello Hello HELLO fone wrold lockd".split():
    if dictionary.lookup(word):
        print(word, "ok")
    else:
        print(word, "->", list(dictionary.suggest(word))[:3])

for form in dictionary.lookuper.good_forms("unlocked"):
    print(form.stem, form.prefix is not None, form.suffix is not None)
print(len(dictionary.dic.words))
