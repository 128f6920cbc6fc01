import duckdb

con = duckdb.connect()
con.execute("create table t as select range as i from range(10)")
print(con.sql("select sum(i) as s from t").fetchall())
