"""Draws a four-panel figure off screen and inspects what was written."""
import os
import tempfile
from pathlib import Path

os.environ.setdefault("MPLCONFIGDIR", tempfile.mkdtemp())
import matplotlib

matplotlib.use("Agg")
import matplotlib.dates as mdates
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import FancyBboxPatch
from matplotlib.ticker import FuncFormatter, MultipleLocator


def panels(rng):
    with plt.style.context({"axes.grid": True, "font.size": 8}):
        figure, axes = plt.subplots(2, 2, figsize=(6, 4), layout="constrained")
        days = np.datetime64("2024-01-01") + np.arange(60)
        line, bars, image, scatter = axes.flat
        line.plot(days, rng.normal(size=60).cumsum(), "C1.-", label="walk $\\sigma=1$")
        line.fill_between(days, -1, 1, alpha=0.2)
        line.xaxis.set_major_formatter(mdates.ConciseDateFormatter(line.xaxis.get_major_locator()))
        line.legend(loc="upper left")
        drawn = bars.bar(["a", "b", "c"], [3, 7, 5], yerr=[0.2, 0.5, 0.1], color=plt.cm.viridis([0.1, 0.5, 0.9]))
        bars.bar_label(drawn, fmt="%d €")
        bars.yaxis.set_major_locator(MultipleLocator(2))
        x = np.linspace(-2, 2, 40)
        mesh = image.contourf(x, x, np.exp(-(x[:, None] ** 2 + x ** 2)), levels=6, cmap="magma")
        figure.colorbar(mesh, ax=image)
        scatter.scatter(*rng.random((2, 30)), s=rng.random(30) * 90, c=rng.random(30), marker="^")
        scatter.annotate("here", (0.5, 0.5), (0.8, 0.9), arrowprops={"arrowstyle": "->"})
        scatter.add_patch(FancyBboxPatch((0.2, 0.2), 0.2, 0.2, boxstyle="round", fc="none"))
        scatter.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{v:.0%}"))
        figure.suptitle("Quarterly")
    return figure, axes


def main():
    figure, axes = panels(np.random.default_rng(3))
    with tempfile.TemporaryDirectory() as folder:
        for kind in ("png", "svg", "pdf"):
            path = Path(folder, f"figure.{kind}")
            figure.savefig(path, dpi=80)
            print(kind, path.read_bytes()[:4], path.stat().st_size > 5000)
        read = plt.imread(Path(folder, "figure.png"))
        print(read.shape, read.dtype)
    print([len(a.lines) + len(a.patches) + len(a.collections) for a in axes.flat])
    print([t.get_text() for t in axes[1, 1].get_xticklabels()][:3], axes[0, 0].get_legend().get_texts()[0].get_text())
    figure.canvas.draw()
    print(np.asarray(figure.canvas.buffer_rgba()).shape, plt.get_fignums())
    plt.close("all")


if __name__ == "__main__":
    main()
