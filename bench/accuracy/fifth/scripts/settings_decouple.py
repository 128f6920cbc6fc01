from decouple import Csv, config

if __name__ == "__main__":
    print(config("DEBUG", default=False, cast=bool), config("HOSTS", default="a,b", cast=Csv()))
