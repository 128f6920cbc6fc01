"""Text statistics with nltk (no corpora), snowballstemmer and inflect."""
import re
from collections import Counter

import inflect
import snowballstemmer
from nltk import CFG, ChartParser, FreqDist, RegexpParser, Tree, bigrams, edit_distance, ngrams
from nltk.collocations import BigramAssocMeasures, BigramCollocationFinder
from nltk.metrics import jaccard_distance
from nltk.stem import PorterStemmer
from nltk.tokenize import RegexpTokenizer, TreebankWordTokenizer, TweetTokenizer
from nltk.translate.bleu_score import SmoothingFunction, sentence_bleu

TEXT = """The old man sat by the old sea. The sea was calm, and the old man's boats were waiting;
he had waited for the fish, and the fish had not come."""


class Analyser:
    def __init__(self, text, language="english"):
        self.tokens = [t.lower() for t in RegexpTokenizer(r"\w+").tokenize(text)]
        self.stemmer = snowballstemmer.stemmer(language)

    def frequencies(self, n=3):
        return FreqDist(self.tokens).most_common(n)

    def stems(self):
        return Counter(self.stemmer.stemWords(self.tokens))

    def collocations(self, n=2):
        finder = BigramCollocationFinder.from_words(self.tokens)
        finder.apply_freq_filter(2)
        return sorted(finder.nbest(BigramAssocMeasures.likelihood_ratio, n))


def parse(sentence):
    grammar = CFG.fromstring("""
      S -> NP VP
      NP -> D N | NP PP
      VP -> V NP | VP PP
      PP -> P NP
      D -> 'the' | 'a'
      N -> 'man' | 'boat' | 'glass'
      V -> 'saw'
      P -> 'with'
    """)
    return list(ChartParser(grammar).parse(sentence.split()))


a = Analyser(TEXT)
print(a.frequencies(), a.stems()["wait"], a.collocations())
print(TreebankWordTokenizer().tokenize("They'll say it's $5.00, won't they?"), TweetTokenizer().tokenize("@you this is #cool :-) <3"))
trees = parse("the man saw a boat with a glass")
print(len(trees), sorted(t.height() for t in trees))
chunker = RegexpParser("NP: {<DT>?<JJ>*<NN>}")
print(chunker.parse([("the", "DT"), ("old", "JJ"), ("man", "NN"), ("sat", "VBD")]))
print(edit_distance("kitten", "sitting"), round(jaccard_distance(set("night"), set("nacht")), 3), PorterStemmer().stem("relational"))
print(round(sentence_bleu([["a", "b", "c", "d"]], ["a", "b", "c", "e"], smoothing_function=SmoothingFunction().method1), 3))
print(snowballstemmer.stemmer("german").stemWords(["Häuser", "laufend"]), "finnish" in snowballstemmer.algorithms())
p = inflect.engine()
p.defnoun("octopus", "octopodes")
print(p.plural("child"), p.plural("octopus"), p.number_to_words(1234), p.ordinal(22), p.a("hour"), p.join(["a", "b", "c"]), p.singular_noun("wolves"))
print(p.present_participle("run"), p.no("error", 0), list(ngrams("abcd", 3))[:1], len(list(bigrams("abc"))))
