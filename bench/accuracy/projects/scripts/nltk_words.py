from nltk import FreqDist, bigrams
from nltk.stem import PorterStemmer
from nltk.tokenize import RegexpTokenizer

if __name__ == "__main__":
    words = RegexpTokenizer(r"\w+").tokenize("the running dogs ran and the dogs slept")
    stem = PorterStemmer().stem
    print(FreqDist(map(stem, words)).most_common(2), list(bigrams(words))[:2])
