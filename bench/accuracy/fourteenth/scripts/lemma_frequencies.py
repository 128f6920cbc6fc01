"""Count lemmas of a small multilingual text."""
from collections import Counter

import simplemma
from simplemma import Lemmatizer, lemmatize, simple_tokenizer, text_lemmatizer
from simplemma.language_detector import in_target_language, langdetect
from simplemma.strategies import DefaultStrategy

TEXT = "The mice were running; the cats ran quickly after a mouse and other animals."

lemmas = Counter(w.lower() for w in text_lemmatizer(TEXT, lang="en") if w.isalpha())
print(lemmas.most_common(4))
print(lemmatize("gingen", lang="de"), lemmatize("Häuser", lang=("de", "en")))
print(list(simple_tokenizer("Well-known, isn't it?")))
print(simplemma.is_known("houses", lang="en"), simplemma.is_known("qwrty", lang="en"))
print(round(in_target_language("opera post physica posita (τὰ μετὰ τὰ φυσικά)", lang="la"), 2))
print(langdetect("Das ist ein kleiner Satz auf Deutsch.", lang=("de", "en"))[0][0])
greedy = Lemmatizer(lemmatization_strategy=DefaultStrategy(greedy=True))
print(greedy.lemmatize("angekündigten", lang="de"))
