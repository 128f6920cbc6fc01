from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

if __name__ == "__main__":
    data, target = load_iris(return_X_y=True)
    model = make_pipeline(StandardScaler(), LogisticRegression())
    print(cross_val_score(model, data, target, cv=3).round(2).tolist())
