"""Balancing reactions, formulas and a fuzzy tip: chempy, scikit-fuzzy."""
import os
import tempfile

CACHE = tempfile.TemporaryDirectory()
os.environ["MPLCONFIGDIR"] = CACHE.name

import numpy as np
import skfuzzy
from chempy import Substance, balance_stoichiometry, Equilibrium, Reaction
from chempy.util.parsing import formula_to_composition, formula_to_latex
from chempy.util.periodic import atomic_number, mass_from_composition
from skfuzzy import control


class Tip:
    def __init__(self):
        quality = control.Antecedent(np.arange(0, 11, 1), "quality")
        tip = control.Consequent(np.arange(0, 26, 1), "tip")
        quality.automf(3)
        for name, corners in (("low", [0, 0, 13]), ("medium", [0, 13, 25]), ("high", [13, 25, 25])):
            tip[name] = skfuzzy.trimf(tip.universe, corners)
        rules = [control.Rule(quality["poor"], tip["low"]), control.Rule(quality["average"], tip["medium"]), control.Rule(quality["good"], tip["high"])]
        self.simulation = control.ControlSystemSimulation(control.ControlSystem(rules))

    def of(self, quality):
        self.simulation.input["quality"] = quality
        self.simulation.compute()
        return round(float(self.simulation.output["tip"]), 3)


def chemistry():
    left, right = balance_stoichiometry({"NH4ClO4", "Al"}, {"Al2O3", "HCl", "H2O", "N2"})
    print(sorted((name, int(count)) for name, count in left.items()), sorted((name, int(count)) for name, count in right.items()))
    water = Substance.from_formula("H2O")
    print(water.composition, round(float(water.mass), 2), formula_to_latex("SO4-2"), atomic_number("Fe"))
    print(round(mass_from_composition(formula_to_composition("C6H12O6")), 2), Reaction.from_string("H2O -> H+ + OH-; 1e-4").order())
    print(Equilibrium.from_string("H2O = H+ + OH-").string())


if __name__ == "__main__":
    chemistry()
    tip = Tip()
    print([tip.of(quality) for quality in (1.5, 5, 9.8)])
