import polars as pl

if __name__ == "__main__":
    frame = pl.DataFrame({"k": ["a", "b", "a"], "v": [1, 2, 3]})
    print(frame.lazy().group_by("k").agg(pl.col("v").sum()).sort("k").collect().rows())
    print(frame.write_csv().splitlines()[0], frame.select(pl.col("v").rolling_mean(2)).rows())
