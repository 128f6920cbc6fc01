import pandas as pd
import statsmodels.formula.api as smf

if __name__ == "__main__":
    frame = pd.DataFrame({"x": range(8), "y": [1, 3, 5, 6, 9, 11, 12, 15]})
    print(smf.ols("y ~ x", frame).fit().params.round(3).to_dict())
