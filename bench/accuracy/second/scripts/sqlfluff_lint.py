import sqlfluff

print([v["code"] for v in sqlfluff.lint("SELECT a  from b\n", dialect="ansi")])
