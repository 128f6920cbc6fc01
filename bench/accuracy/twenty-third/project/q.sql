select a, b from t where a in (select 1) order by b
