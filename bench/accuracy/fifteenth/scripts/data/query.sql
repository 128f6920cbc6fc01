select a,b from t where a=1 and b in (select c from u) order by b;
