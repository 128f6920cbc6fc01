from jsonargparse import ArgumentParser, auto_cli


def brew(name: str = "mate", grams: int = 3):
    return f"{name} {grams}"


print(auto_cli(brew, args=["--grams=5"]), ArgumentParser.__name__)
