from nltk import CFG, ChartParser, FreqDist, ConditionalFreqDist, NaiveBayesClassifier, bigrams, edit_distance, ngrams
from nltk.classify import accuracy
from nltk.collocations import BigramAssocMeasures, BigramCollocationFinder
from nltk.stem import LancasterStemmer, PorterStemmer, SnowballStemmer
from nltk.tokenize import RegexpTokenizer, TreebankWordTokenizer

TEXT = "The cat sat on the mat. The dog didn't sit on the cat's mat, it slept on the running track."
words = RegexpTokenizer(r"\w+").tokenize(TEXT.lower())
print(FreqDist(words).most_common(3), TreebankWordTokenizer().tokenize(TEXT)[-6:])
print(ConditionalFreqDist(bigrams(words))["the"].most_common(2), list(ngrams(words[:4], 3)))
for stemmer in (PorterStemmer(), LancasterStemmer(), SnowballStemmer("english")):
    print([stemmer.stem(w) for w in ("running", "happily", "tracks")])
finder = BigramCollocationFinder.from_words(words)
print(finder.nbest(BigramAssocMeasures().pmi, 2), edit_distance("kitten", "sitting"))
grammar = CFG.fromstring("S -> NP VP\nNP -> Det N\nVP -> V NP\nDet -> 'the'\nN -> 'dog' | 'cat'\nV -> 'saw'")
for tree in ChartParser(grammar).parse("the dog saw the cat".split()):
    print(tree.pformat(margin=80), tree.height())
names = [(n, "f") for n in ("anna", "maria", "emma", "olivia")] + [(n, "m") for n in ("john", "mark", "peter", "ivan")]
data = [({"last": n[-1], "length": len(n) > 4}, kind) for n, kind in names]
model = NaiveBayesClassifier.train(data)
print(model.classify({"last": "a", "length": True}), accuracy(model, data))
