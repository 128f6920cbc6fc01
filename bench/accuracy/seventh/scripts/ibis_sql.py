import ibis

t = ibis.table({"a": "int64", "b": "string"}, name="t")
expr = t.filter(t.a > 1).group_by("b").agg(n=t.a.sum())
print(ibis.to_sql(expr, dialect="duckdb"))
