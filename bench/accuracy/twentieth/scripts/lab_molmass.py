import re
from collections import defaultdict
from fractions import Fraction

from molmass import ELEMENTS, Formula, FormulaError
from molmass.molmass import analyze, from_peptide


class Reaction:
    """Balances and weighs reactions such as 'CH4 + O2 -> CO2 + H2O'."""

    def __init__(self, text):
        self.left, self.right = ([Formula(f.strip()) for f in side.split("+")] for side in text.split("->"))

    def balance(self):
        formulas = self.left + self.right
        symbols = sorted({item.symbol for f in formulas for item in f.composition().values()})
        rows = []
        for symbol in symbols:
            row = []
            for number, f in enumerate(formulas):
                count = {i.symbol: i.count for i in f.composition().values()}.get(symbol, 0)
                row.append(Fraction(count if number < len(self.left) else -count))
            rows.append(row)
        return self.nullspace(rows, len(formulas))

    @staticmethod
    def nullspace(rows, width):
        pivots, r = [], 0
        for c in range(width):
            pivot = next((i for i in range(r, len(rows)) if rows[i][c]), None)
            if pivot is None:
                continue
            rows[r], rows[pivot] = rows[pivot], rows[r]
            rows[r] = [v / rows[r][c] for v in rows[r]]
            for i in range(len(rows)):
                if i != r and rows[i][c]:
                    rows[i] = [a - rows[i][c] * b for a, b in zip(rows[i], rows[r])]
            pivots.append(c)
            r += 1
        free = next(c for c in range(width) if c not in pivots)
        answer = [Fraction(0)] * width
        answer[free] = Fraction(1)
        for row, c in zip(rows, pivots):
            answer[c] = -row[free]
        scale = 1
        for value in answer:
            scale = scale * value.denominator // __import__("math").gcd(scale, value.denominator)
        return [int(v * scale) for v in answer]


if __name__ == "__main__":
    for text in ("CH4 + O2 -> CO2 + H2O", "Fe + O2 -> Fe2O3", "C6H12O6 -> C2H5OH + CO2"):
        print(text, Reaction(text).balance())
    caffeine = Formula("C8H10N4O2")
    print(caffeine.formula, caffeine.empirical, round(caffeine.mass, 3), round(caffeine.isotope.mass, 4), caffeine.atoms)
    for item in caffeine.composition().values():
        print(f"  {item.symbol:2} {item.count:3} {item.fraction:.4f}")
    print([round(e.intensity, 2) for e in Formula("C2H4Cl2").spectrum(min_intensity=1).values()])
    print(Formula("D2O").mass > Formula("H2O").mass, Formula("[AsO4]3-").charge, ELEMENTS["Au"].name, ELEMENTS[8].eleconfig)
    print(Formula(from_peptide("GPAV")).formula, analyze("EtOH", maxatoms=20).splitlines()[0])
    for bad in ("Xx2", "(CH3", ""):
        try:
            print(Formula(bad).mass)
        except FormulaError as error:
            print(type(error).__name__, str(error).splitlines()[0])
