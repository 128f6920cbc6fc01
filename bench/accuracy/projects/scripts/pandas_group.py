import io

import pandas as pd

DATA = "city,year,sales\nRome,2020,3\nRome,2021,5\nOslo,2020,7\nOslo,2021,11\n"

if __name__ == "__main__":
    frame = pd.read_csv(io.StringIO(DATA))
    print(frame.groupby("city")["sales"].agg(["sum", "mean"]).to_json())
    print(frame.pivot(index="year", columns="city", values="sales").to_csv())
