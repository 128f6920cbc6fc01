"""Draw the overlap of three mailing lists as a Venn diagram."""
import tempfile
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt  # noqa: E402
from matplotlib_venn import venn2, venn3  # noqa: E402

LISTS = {
    "news": {"ann", "bob", "carl", "dora"},
    "offers": {"bob", "carl", "eve"},
    "events": {"carl", "dora", "eve", "finn"},
}


def draw(path):
    figure, (left, right) = plt.subplots(1, 2, figsize=(8, 4))
    two = venn2([LISTS["news"], LISTS["offers"]], set_labels=("news", "offers"), ax=left)
    three = venn3(list(LISTS.values()), tuple(LISTS), ax=right)
    for region in ("100", "010", "001", "110", "101", "011", "111"):
        label = three.get_label_by_id(region)
        print(region, label.get_text() if label else "-")
    print("shared", two.get_label_by_id("11").get_text())
    figure.savefig(path, dpi=50)
    plt.close(figure)


with tempfile.TemporaryDirectory() as folder:
    target = Path(folder, "venn.png")
    draw(target)
    print(target.read_bytes()[:4], target.stat().st_size > 1000)
