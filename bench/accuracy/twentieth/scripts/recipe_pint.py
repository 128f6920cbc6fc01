"""Scale recipes with units."""
import io
import re
from dataclasses import dataclass

import pint
from pint import Context, UnitRegistry
from pint.errors import DimensionalityError, UndefinedUnitError

ureg = UnitRegistry(cache_folder=None)
ureg.define("stick = 113 * gram = stick_of_butter")
ureg.define("@alias teaspoon = tspoon")
baking = Context("baking", defaults={"density": 1})
baking.add_transformation("[length] ** 3", "[mass]", lambda u, v, density=1: v * ureg.Quantity(density, "g/ml"))
ureg.add_context(baking)
Q_ = ureg.Quantity


@dataclass
class Ingredient:
    name: str
    amount: pint.Quantity
    density: float = 1.0

    @classmethod
    def parse(cls, line, densities={"flour": 0.53, "honey": 1.42}):
        amount, name = re.fullmatch(r"(.+?) of (\w+)", line).groups()
        return cls(name, Q_(amount), densities.get(name, 1.0))

    def scaled(self, factor):
        return Ingredient(self.name, self.amount * factor, self.density)

    @property
    def grams(self):
        with ureg.context("baking", density=self.density):
            return self.amount.to("gram")


@ureg.check("[area]")
def side(area):
    return (area**0.5).to("cm")


def main():
    recipe = [Ingredient.parse(line) for line in ("2 cup of flour", "1.5 stick of butter", "3 tspoon of honey", "0.5 pound of sugar")]
    for item in recipe:
        print(f"{item.name:8} {item.amount:~P} = {item.scaled(2).grams:.1f~P}")
    print(f"{sum((i.grams for i in recipe), Q_(0, 'g')).to_compact():.3f}")
    print(round(Q_(350, "degF").to("degC"), 1), round(Q_(60, "mph").to("km/hour"), 2))
    print(side(Q_(0.25, "m**2")), ureg("3 N * 2 m").to("J"), (5 * ureg.km).to_base_units())
    for bad in (lambda: Q_(1, "cup") + Q_(1, "second"), lambda: ureg("3 blorps"), lambda: side(Q_("3 m"))):
        try:
            bad()
        except DimensionalityError as error:
            print("dimensions:", error)
        except UndefinedUnitError as error:
            print("unit:", error)
    print(ureg.parse_units("kg*m/s^2").dimensionality, len(ureg.get_compatible_units("[temperature]")) > 2)


main()
