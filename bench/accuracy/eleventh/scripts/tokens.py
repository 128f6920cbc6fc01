from sacremoses import MosesDetokenizer, MosesTokenizer

words = MosesTokenizer(lang="en").tokenize("It's boiling; don't touch the kettle!")
print(words)
print(MosesDetokenizer(lang="en").detokenize(words))
