"""Tokenise Japanese text, count its nouns and show their readings in romaji."""
from collections import Counter

import pykakasi
from janome.analyzer import Analyzer
from janome.charfilter import UnicodeNormalizeCharFilter
from janome.tokenfilter import POSKeepFilter, TokenCountFilter
from janome.tokenizer import Tokenizer

TEXT = "すもももももももものうち。東京の天気は晴れです。東京タワーへ行きました。"


def tokens(text):
    for token in Tokenizer().tokenize(text):
        yield token.surface, token.part_of_speech.split(",")[0], token.reading


def noun_counts(text):
    analyzer = Analyzer(char_filters=[UnicodeNormalizeCharFilter()],
                        token_filters=[POSKeepFilter(["名詞"]), TokenCountFilter()])
    return Counter(dict(analyzer.analyze(text)))


def main():
    for surface, kind, reading in tokens(TEXT):
        print(surface, kind, reading)
    kakasi = pykakasi.kakasi()
    for word, count in sorted(noun_counts(TEXT).items()):
        romaji = " ".join(part["hepburn"] for part in kakasi.convert(word))
        print(f"{romaji}: {count}")


if __name__ == "__main__":
    main()
