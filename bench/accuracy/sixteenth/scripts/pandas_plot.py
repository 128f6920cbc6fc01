"""Group a small table with pandas and draw it to a temporary PNG."""
import io
import tempfile
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt  # noqa: E402
import pandas as pd  # noqa: E402
from PIL import Image  # noqa: E402

CSV = "day,shop,sold\n2024-01-01,a,3\n2024-01-02,a,5\n2024-01-01,b,1\n2024-01-03,b,8\n"
df = pd.read_csv(io.StringIO(CSV), parse_dates=["day"])
pivot = df.pivot_table(index="day", columns="shop", values="sold", aggfunc="sum", fill_value=0)
print(pivot.to_string())
print(df.groupby("shop")["sold"].agg(["sum", "mean"]).to_dict())
with tempfile.TemporaryDirectory() as tmp:
    fig, ax = plt.subplots(figsize=(3, 2), layout="constrained")
    pivot.plot.bar(ax=ax, title="Sold")
    path = Path(tmp, "p.png")
    fig.savefig(path, dpi=50)
    plt.close(fig)
    with Image.open(path) as im:
        print(im.format, im.size, im.convert("L").getextrema())
