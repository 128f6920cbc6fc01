import io

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import pandas as pd
import seaborn as sns

if __name__ == "__main__":
    frame = pd.DataFrame({"x": [1, 2, 3, 4], "y": [2, 4, 5, 8], "kind": list("aabb")})
    axes = sns.scatterplot(frame, x="x", y="y", hue="kind")
    sink = io.BytesIO()
    axes.figure.savefig(sink, format="png")
    print(axes.get_xlabel(), sink.getvalue()[:4], len(plt.get_fignums()))
