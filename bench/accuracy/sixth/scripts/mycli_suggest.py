from mycli.packages.completion.completion_engine import suggest_type

print([one["type"] for one in suggest_type("SELECT * FROM t WHERE ", "SELECT * FROM t WHERE ")])
