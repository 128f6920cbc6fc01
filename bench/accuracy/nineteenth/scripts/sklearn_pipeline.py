"""A classification pipeline with its own transformer, tuned by grid search."""
import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin, clone
from sklearn.compose import ColumnTransformer
from sklearn.datasets import load_iris
from sklearn.decomposition import PCA
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import classification_report, confusion_matrix
from sklearn.model_selection import GridSearchCV, StratifiedKFold, cross_val_score, train_test_split
from sklearn.pipeline import FeatureUnion, Pipeline
from sklearn.preprocessing import StandardScaler


class Ratio(TransformerMixin, BaseEstimator):
    """Adds the ratio of two columns."""

    def __init__(self, first=0, second=1):
        self.first = first
        self.second = second

    def fit(self, X, y=None):
        self.n_features_in_ = X.shape[1]
        return self

    def transform(self, X):
        return np.column_stack([X, X[:, self.first] / X[:, self.second]])


def make_model():
    scale = ColumnTransformer([("scale", StandardScaler(), slice(0, 4))], remainder="passthrough")
    return Pipeline([("ratio", Ratio(2, 3)), ("scale", scale),
                     ("features", FeatureUnion([("pca", PCA(2)), ("keep", "passthrough")])),
                     ("clf", LogisticRegression(max_iter=500))])


def main():
    from sklearn.feature_extraction.text import TfidfVectorizer

    X, y = load_iris(return_X_y=True)
    train_X, test_X, train_y, test_y = train_test_split(X, y, stratify=y, random_state=0)
    folds = StratifiedKFold(3, shuffle=True, random_state=1)
    search = GridSearchCV(make_model(), {"clf__C": [0.1, 1.0], "ratio__second": [1, 3]}, cv=folds)
    search.fit(train_X, train_y)
    print(search.best_params_, search.score(test_X, test_y) > 0.9)
    print(confusion_matrix(test_y, search.predict(test_X)).shape)
    print(classification_report(test_y, search.predict(test_X)).splitlines()[0].split())
    print(cross_val_score(clone(search.best_estimator_), X, y, cv=folds).mean() > 0.9)
    texts = TfidfVectorizer(stop_words="english").fit(["the red fox", "a red car"])
    print(texts.get_feature_names_out().tolist())


if __name__ == "__main__":
    main()
