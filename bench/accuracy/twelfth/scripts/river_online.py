"""Online learning: train a pipeline one example at a time."""
from river import compose, linear_model, metrics, optim, preprocessing, stats
from river.datasets import synth


def build():
    model = compose.Pipeline(
        ("scale", preprocessing.StandardScaler()),
        ("clf", linear_model.LogisticRegression(optimizer=optim.SGD(0.05))),
    )
    return model


def main():
    model = build()
    accuracy = metrics.Accuracy()
    auc = metrics.ROCAUC()
    mean = stats.Mean()
    stream = synth.SEA(variant=1, seed=42)
    for x, y in stream.take(800):
        p = model.predict_proba_one(x)
        accuracy.update(y, p.get(True, 0) > 0.5)
        auc.update(y, p.get(True, 0))
        mean.update(x[0])
        model.learn_one(x, y)
    print("accuracy > 0.8:", accuracy.get() > 0.8)
    print("auc > 0.85:", auc.get() > 0.85)
    print("mean of first feature: %.2f" % mean.get())
    print("weights:", sorted(model["clf"].weights))


if __name__ == "__main__":
    main()
