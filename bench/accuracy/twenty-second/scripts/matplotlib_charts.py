import io
import os
import tempfile

scratch = tempfile.TemporaryDirectory()
os.environ["MPLCONFIGDIR"] = scratch.name

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.ticker import FuncFormatter

plt.rcParams["svg.hashsalt"] = "fixed"
x = np.linspace(0, 10, 100)
figure, axes = plt.subplots(2, 2, figsize=(6, 4), layout="constrained")
axes[0, 0].plot(x, np.sin(x), label=r"$\sin(x)$")
axes[0, 0].plot(x, np.cos(x), "--", label="cos")
axes[0, 0].legend(loc="upper right")
axes[0, 1].bar(["a", "b", "c"], [3, 1, 2], color="tab:orange")
axes[0, 1].yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:.0f} €"))
axes[1, 0].hist(np.random.default_rng(0).normal(size=300), bins=12)
image = axes[1, 1].imshow(np.outer(np.arange(8), np.arange(8)), cmap="viridis")
figure.colorbar(image, ax=axes[1, 1])
figure.suptitle("Four charts")
for kind in ("png", "svg", "pdf"):
    out = io.BytesIO()
    figure.savefig(out, format=kind, dpi=50)
    print(kind, out.getvalue()[:4], out.tell() > 1000)
print(len(plt.get_fignums()), axes[0, 0].get_xlim(), [t.get_text() for t in axes[0, 0].get_legend().get_texts()])
plt.close(figure)
