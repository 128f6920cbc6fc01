import environ

env = environ.Env(DEBUG=(bool, False))
print(env("DEBUG"), env.db_url("DATABASE_URL", default="sqlite:////tmp/x.db")["ENGINE"], env.list("HOSTS", default=["a"]))
