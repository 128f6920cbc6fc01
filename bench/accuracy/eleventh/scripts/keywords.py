import yake

text = "A kettle boils water. The kettle stands on the stove, and the stove burns gas."
for word, score in yake.KeywordExtractor(n=2, top=3).extract_keywords(text):
    print(word)
