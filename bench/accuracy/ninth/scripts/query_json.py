import jsonata

print(jsonata.Jsonata("$sum(teas.grams)").evaluate({"teas": [{"grams": 2}, {"grams": 3}]}))
