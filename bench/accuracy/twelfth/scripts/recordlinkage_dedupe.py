"""Find likely duplicates between two customer lists."""
import pandas as pd
import recordlinkage
from recordlinkage.preprocessing import clean, phonetic

left = pd.DataFrame({
    "name": ["John Smith", "Maria Garcia", "Wei Chen", "Olga Petrova"],
    "city": ["Paris", "Madrid", "Beijing", "Moscow"],
    "born": [1980, 1975, 1990, 1966],
})
right = pd.DataFrame({
    "name": ["Jon Smith", "Maria  Garcia!", "Way Chan", "Ole Hansen"],
    "city": ["Paris", "Madrid", "Beijing", "Oslo"],
    "born": [1980, 1975, 1991, 1966],
})


def main():
    for frame in (left, right):
        frame["name"] = clean(frame["name"])
        frame["code"] = phonetic(frame["name"], method="soundex")
    indexer = recordlinkage.Index()
    indexer.block("city")
    pairs = indexer.index(left, right)
    compare = recordlinkage.Compare()
    compare.string("name", "name", method="levenshtein", threshold=0.8, label="name")
    compare.exact("born", "born", label="born")
    compare.exact("code", "code", label="code")
    features = compare.compute(pairs, left, right)
    print(features.to_string())
    matches = features[features.sum(axis=1) >= 2]
    print("matches:", [tuple(int(i) for i in pair) for pair in matches.index])


if __name__ == "__main__":
    main()
