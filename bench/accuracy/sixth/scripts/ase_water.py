from ase import Atoms
from ase.build import molecule
from ase.calculators.emt import EMT

water = molecule("H2O")
water.calc = EMT()
print(water.get_chemical_formula(), round(water.get_distance(0, 1), 3), len(Atoms("CO")))
