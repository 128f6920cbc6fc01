import category_encoders as ce
import pandas as pd

frame = pd.DataFrame({"kind": ["a", "b", "a"]})
print(ce.OrdinalEncoder(cols=["kind"]).fit_transform(frame)["kind"].tolist())
