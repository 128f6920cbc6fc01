import pandas as pd
from mlxtend.frequent_patterns import apriori, association_rules
from mlxtend.preprocessing import TransactionEncoder

baskets = [["tea", "milk"], ["tea", "milk", "bread"], ["bread"], ["tea"]]
encoder = TransactionEncoder()
table = pd.DataFrame(encoder.fit(baskets).transform(baskets), columns=encoder.columns_)
print(len(association_rules(apriori(table, min_support=0.4, use_colnames=True), metric="confidence", min_threshold=0.6)))
