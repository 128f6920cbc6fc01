from sklearn.compose import ColumnTransformer
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, confusion_matrix
from sklearn.model_selection import GridSearchCV, cross_val_score, train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MinMaxScaler, StandardScaler
from sklearn.tree import DecisionTreeClassifier, export_text

X, y = load_iris(return_X_y=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3, random_state=0, stratify=y)
scale = ColumnTransformer([("length", StandardScaler(), [0, 2]), ("width", MinMaxScaler(), [1, 3])])
model = make_pipeline(scale, LogisticRegression(max_iter=500))
search = GridSearchCV(model, {"logisticregression__C": [0.1, 1, 10]}, cv=3)
search.fit(X_train, y_train)
predicted = search.predict(X_test)
print(search.best_params_, round(accuracy_score(y_test, predicted), 2))
print(confusion_matrix(y_test, predicted).tolist())
print(cross_val_score(model, X, y, cv=4).round(2).tolist())
tree = DecisionTreeClassifier(max_depth=2, random_state=0).fit(X, y)
print(export_text(tree, feature_names=["sl", "sw", "pl", "pw"]))
