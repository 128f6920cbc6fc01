import plac


@plac.annotations(n=("how many", "option", "n", int), kind="which")
def main(kind, n=1):
    "Brews tea"
    yield f"{n} {kind}"


print(plac.call(main, ["mate", "-n", "3"]))
