"""Ranking, keyword replacement, string distance and generating strings."""
import exrex
from flashtext import KeywordProcessor
from rank_bm25 import BM25Okapi, BM25Plus
from strsimpy.cosine import Cosine
from strsimpy.damerau import Damerau
from strsimpy.jaro_winkler import JaroWinkler
from strsimpy.qgram import QGram
from zhconv import convert

CORPUS = ["the cat sat on the mat", "dogs and cats are pets", "the stock market fell today", "a market for pets and mats"]
tokens = [line.split() for line in CORPUS]
for kind in (BM25Okapi, BM25Plus):
    engine = kind(tokens)
    print(kind.__name__, [round(float(s), 3) for s in engine.get_scores(["market", "pets"])])
    print(engine.get_top_n("pets market".split(), CORPUS, n=1))

words = KeywordProcessor()
words.add_keywords_from_dict({"animal": ["cat", "cats", "dogs"], "place": ["market"]})
for line in CORPUS:
    print(words.extract_keywords(line), words.replace_keywords(line))

print(Damerau().distance("market", "makret"), round(JaroWinkler().similarity("market", "makret"), 4), QGram(2).distance("ABCD", "ABCE"))
cosine = Cosine(2)
print(round(cosine.similarity_profiles(cosine.get_profile(CORPUS[0]), cosine.get_profile(CORPUS[1])), 4))
print(list(exrex.generate("(cat|dog)s?[12]")), exrex.count("[a-z]{2}"), exrex.simplify("(ab|ac|ad)"))
print(convert("我幹什麼不干你事。", "zh-cn"), convert("计算机软件", "zh-tw"))
