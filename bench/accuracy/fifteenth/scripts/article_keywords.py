"""Rank the key phrases of an article and grade how hard it is to read."""
import re

import textstat
from rake_nltk import Metric, Rake
from stop_words import get_stop_words

ARTICLE = """Solar panels turn sunlight into electricity. Cheap solar panels made
rooftop power popular in sunny regions. Battery storage keeps rooftop power available
at night, although battery storage is still expensive for most families."""


def sentences(text):
    return re.split(r"(?<=[.!?])\s+", text)


def words(text):
    return re.findall(r"\w+|[^\w\s]", text)


def keywords(text, metric):
    rake = Rake(stopwords=set(get_stop_words("en")), ranking_metric=metric, max_length=3,
                sentence_tokenizer=sentences, word_tokenizer=words)
    rake.extract_keywords_from_text(text)
    return rake.get_ranked_phrases_with_scores()


for metric in (Metric.DEGREE_TO_FREQUENCY_RATIO, Metric.WORD_FREQUENCY):
    print(metric.name)
    for points, phrase in keywords(ARTICLE, metric)[:4]:
        print(f"  {points:5.1f} {phrase}")

print("words", textstat.lexicon_count(ARTICLE), "sentences", textstat.sentence_count(ARTICLE))
print("letters", textstat.letter_count(ARTICLE), "coleman-liau", round(textstat.coleman_liau_index(ARTICLE), 2))
print("ari", round(textstat.automated_readability_index(ARTICLE), 2))
