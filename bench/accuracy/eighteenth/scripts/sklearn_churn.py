"""A churn model with scikit-learn: column transformer, custom transformer, grid search, evaluation."""
import numpy as np
import pandas as pd
from scipy import stats
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.compose import ColumnTransformer, make_column_selector
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import classification_report, roc_auc_score
from sklearn.model_selection import GridSearchCV, StratifiedKFold, train_test_split
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler


class LogColumns(TransformerMixin, BaseEstimator):
    def __init__(self, offset=1.0):
        self.offset = offset

    def fit(self, X, y=None):
        self.n_features_in_ = X.shape[1]
        return self

    def transform(self, X):
        return np.log(np.asarray(X, dtype=float) + self.offset)

    def get_feature_names_out(self, names=None):
        return np.array([f"log_{n}" for n in names], dtype=object)


def customers(n=300):
    rng = np.random.default_rng(11)
    frame = pd.DataFrame({"age": rng.integers(18, 80, n).astype(float), "spend": rng.exponential(50, n), "plan": rng.choice(["free", "pro", "team"], n)})
    chance = 1 / (1 + np.exp(0.06 * (frame["age"] - 45) + 0.03 * (frame["spend"] - 40) - 1.5 * (frame["plan"] == "free")))
    frame["left"] = (rng.random(n) < chance).astype(int)
    frame.loc[rng.choice(n, 20, replace=False), "age"] = np.nan
    return frame


def build():
    columns = ColumnTransformer([
        ("num", make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), ["age"]),
        ("log", LogColumns(), ["spend"]),
        ("cat", OneHotEncoder(handle_unknown="ignore", drop=None), make_column_selector("plan")),
    ])
    return Pipeline([("columns", columns), ("model", LogisticRegression(max_iter=500))])


def main():
    frame = customers()
    train, test = train_test_split(frame, test_size=0.3, random_state=0, stratify=frame["left"])
    search = GridSearchCV(build(), {"model__C": [0.1, 1, 10], "columns__log__offset": [1, 5]}, cv=StratifiedKFold(3, shuffle=True, random_state=1), scoring="roc_auc")
    search.fit(train.drop(columns="left"), train["left"])
    best = search.best_estimator_
    print(sorted(search.best_params_), round(search.best_score_, 1))
    print(list(best["columns"].get_feature_names_out()), np.sign(best["model"].coef_[0]).astype(int).tolist())
    chance = best.predict_proba(test.drop(columns="left"))[:, 1]
    print("auc > .7:", roc_auc_score(test["left"], chance) > 0.7)
    print(classification_report(test["left"], chance > 0.5, target_names=["stays", "leaves"], zero_division=0).count("leaves"))
    odd = pd.DataFrame({"age": [None, 30.0], "spend": [0.0, 1e4], "plan": ["gold", "free"]})
    print(best.predict(odd).tolist(), type(best[:-1].transform(odd)).__name__)
    spend = [frame.loc[frame["left"] == v, "spend"] for v in (0, 1)]
    print("t-test", stats.ttest_ind(*spend, equal_var=False).pvalue < 0.05, stats.spearmanr(frame["spend"], frame["left"]).statistic < 0)


if __name__ == "__main__":
    main()
