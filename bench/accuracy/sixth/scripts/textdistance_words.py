import textdistance

print(textdistance.levenshtein("kitten", "sitting"), round(textdistance.jaro_winkler("martha", "marhta"), 3))
