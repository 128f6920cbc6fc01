"""Sort names as Unicode collation says and segment text into graphemes, words and lines."""
import unicodedata

from pyuca import Collator
import uniseg.graphemecluster as gc
from uniseg.wordbreak import words
from uniseg.sentencebreak import sentences
from uniseg.linebreak import line_break_units
import transliterate
from transliterate import translit, detect_language

names = ["cafe", "caff", "café", "Zoë", "zoo", "Ångström", "angle", "élan"]
collator = Collator()
print(sorted(names))
print(sorted(names, key=collator.sort_key))

text = "e\u0301a\u0308! Don't panic. It's \U0001F1E9\U0001F1EA time."
print(len(text), len(list(gc.grapheme_clusters(text))))
print([unicodedata.normalize("NFC", g) for g in gc.grapheme_clusters("e\u0301a\u0308o")])
print([w for w in words("The quick (\"brown\") fox can't jump 32.3 feet") if w.strip()])
print(list(sentences("Hello there. How are you? Fine!")))
print(list(line_break_units("a long-ish line of text")))

print(sorted(transliterate.get_available_language_codes())[:5])
print(translit("Lorem ipsum dolor", "ru"))
print(translit("Лорем ипсум", "ru", reversed=True))
print(detect_language("Лорем ипсум долор сит амет"))
print(transliterate.slugify("Привет мир", language_code="ru"))
