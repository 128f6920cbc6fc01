import tempfile
from pathlib import Path

import pandas as pd

frame = pd.DataFrame({"city": ["Oslo", "Rome", "Lima"], "people": [709_000, 2_800_000, 10_000_000], "coast": [True, False, True]})
frame["share"] = frame["people"] / frame["people"].sum()
with tempfile.TemporaryDirectory() as folder:
    book = Path(folder, "cities.xlsx")
    with pd.ExcelWriter(book, engine="xlsxwriter") as writer:
        frame.to_excel(writer, sheet_name="cities", index=False)
        frame.describe().to_excel(writer, sheet_name="stats")
        writer.sheets["cities"].set_column("A:A", 20)
    sheets = pd.read_excel(book, sheet_name=None, engine="openpyxl")
    print({name: sheet.shape for name, sheet in sheets.items()})
    print(sheets["cities"].round(3).to_string())
    parquet = Path(folder, "cities.parquet")
    frame.to_parquet(parquet)
    print(pd.read_parquet(parquet, columns=["city", "coast"]).query("coast")["city"].tolist())
    print(frame.to_json(orient="records"))
