"""Data frames reshaped with pandas and drawn with upsetplot and corner."""
import os
import tempfile
import warnings

CACHE = tempfile.TemporaryDirectory()
os.environ["MPLCONFIGDIR"] = CACHE.name

import matplotlib

matplotlib.use("Agg")
warnings.simplefilter("ignore")

import numpy as np
import pandas as pd
from matplotlib import pyplot
from upsetplot import UpSet, from_memberships


def table():
    return pd.DataFrame({"name": ["pen", "ink", "pen", "box"], "price": [2.0, 4.0, 3.0, 1.0], "shop": ["a", "a", "b", "b"]})


def verbs(data):
    done = data.assign(double=data.price * 2).query("double > 2").sort_values("double")
    print(done[["name", "double"]].to_csv(index=False).split())
    print(data.groupby("name", sort=True)["price"].agg(["sum", "size"]).to_dict("index"))
    print(data.pivot_table(index="name", columns="shop", values="price", fill_value=0).to_numpy().tolist())


def drawn(folder):
    sets = from_memberships([["cat1", "cat2"], ["cat2"], ["cat1"], []], data=[5, 3, 0, 2])
    upset = UpSet(sets, subset_size="sum", show_counts=False)
    print(upset.total, sets.index.names)
    import corner

    samples = np.random.default_rng(1).normal(size=(200, 2))
    figure = corner.corner(samples, labels=["a", "b"], plot_contours=False, plot_density=False)
    path = os.path.join(folder, "a.png")
    figure.savefig(path)
    pyplot.close("all")
    print(os.path.getsize(path) > 1000, [round(float(value), 2) for value in corner.quantile(samples[:, 0], [0.5])])


if __name__ == "__main__":
    data = table()
    verbs(data)
    with tempfile.TemporaryDirectory() as folder:
        drawn(folder)
