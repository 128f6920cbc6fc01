import cloup
from click.testing import CliRunner


@cloup.group()
def tea():
    """Brews."""


@tea.command()
@cloup.option_group("Amount", cloup.option("--grams", default=3))
def brew(grams):
    print("brewed", grams)


print(CliRunner().invoke(tea, ["brew", "--help"]).output)
