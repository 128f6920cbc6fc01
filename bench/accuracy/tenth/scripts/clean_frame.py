import janitor
import pandas as pd

frame = pd.DataFrame({"Tea Name": ["mate", "chai"], "N Cups": [1, None]})
print(list(frame.clean_names().columns), len(frame.remove_empty()), frame.clean_names().dropna().shape)
