"""Masses of molecules and peptides."""
import molmass
from molmass import Formula, FormulaError
from molmass.elements import ELEMENTS
from pyteomics import fasta, mass, parser
from pyteomics.auxiliary import linear_regression
import pyteomics.electrochem as electrochem
import io

for text in ("C8H10N4O2", "[2H]2O", "(CH3)3COH", "CaSO4.2H2O"):
    f = Formula(text)
    print(f.formula, round(f.mass, 3), round(f.monoisotopic_mass, 4), f.atoms)
water = Formula("H2O")
print(water.composition().dataframe is not None, [(i.symbol, i.count) for i in water.composition().values()])
print((Formula("C6H6") + water).formula, Formula("PheLysAla").formula)
print([round(p.mass, 3) for p in list(Formula("CCl4").spectrum().values())[:3]])
print(ELEMENTS["Fe"].name, ELEMENTS["Fe"].number, ELEMENTS["Fe"].eleconfig)
try:
    Formula("Xx2").mass
except FormulaError as e:
    print(str(e).splitlines()[0])
print(molmass.from_peptide("GG"))

FASTA = ">sp|P1|ONE first\nMKWVTFISLLFLFSSAYSRGVFRR\n>sp|P2|TWO second\nPEPTIDEK\n"
for description, sequence in fasta.read(io.StringIO(FASTA), use_index=False):
    peptides = sorted(parser.cleave(sequence, parser.expasy_rules["trypsin"]))
    print(description, peptides)
    print([round(mass.calculate_mass(sequence=p, charge=2), 4) for p in peptides])
print(sorted(mass.Composition("PEPTIDE").items()), parser.parse("oxMYPEPTIDE", labels=parser.std_labels + ["ox"], split=False)[:3])
print(round(electrochem.charge("PEPTIDE", 7.0), 3), round(electrochem.pI("PEPTIDEK"), 2))
print([round(float(v), 3) for v in linear_regression([1, 2, 3], [2, 4, 6.1])[:2]])
print(parser.length("PEPTIDE"), sorted(parser.amino_acid_composition("PEPTIDE").items()))
