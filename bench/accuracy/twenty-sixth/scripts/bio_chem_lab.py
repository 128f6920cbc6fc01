"""A laboratory notebook: GFF and VCF files, ontologies, codon tables, formulas, molecules and units."""
import io
import tempfile
import os
from dataclasses import dataclass

import bioutils.accessions
import bioutils.sequences
import chemparse
import python_codon_tables as tables
import vcfpy
from chemformula import ChemFormula
from chemicals import CAS_from_any, MW, Tb, periodic_table
from chemicals.elements import molecular_weight, simple_formula_parser
from flametree import file_tree
from gffpandas import gffpandas
from pronto import Definition, Ontology, Term
from pyvalem.formula import Formula
from pyvalem.reaction import Reaction
from quantiphy import Quantity
from unum.units import J, h, kg, m, s

GFF = "##gff-version 3\nchr1\tshed\tgene\t1\t90\t.\t+\t.\tID=g1;Name=saw\nchr1\tshed\tCDS\t1\t30\t.\t+\t0\tID=c1;Parent=g1\n"
VCF = '##fileformat=VCFv4.2\n##contig=<ID=1,length=100>\n##INFO=<ID=DP,Number=1,Type=Integer,Description="Depth">\n##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS1\n1\t10\t.\tA\tT\t50\tPASS\tDP=7\tGT\t0/1\n'


@dataclass
class Sample:
    name: str
    sequence: str

    @property
    def protein(self):
        return bioutils.sequences.translate_cds(self.sequence)

    @property
    def reverse(self):
        return bioutils.sequences.reverse_complement(self.sequence)


def ontology():
    onto = Ontology()
    tool = onto.create_term("T:1")
    tool.name = "tool"
    saw = onto.create_term("T:2")
    saw.name, saw.definition = "saw", Definition("cuts wood")
    saw.superclasses().add(tool)
    return [t.name for t in tool.subclasses()], isinstance(saw, Term)


def main():
    with tempfile.TemporaryDirectory(prefix="work-") as folder:
        path = os.path.join(folder, "a.gff")
        open(path, "w").write(GFF)
        table = gffpandas.read_gff3(path)
        print(table.header.strip(), table.df.shape)
        tree = file_tree(os.path.join(folder, "out"))
        tree._dir("notes")._file("one.txt").write("hello")
        print([d._name for d in tree._all_files])
    reader = vcfpy.Reader(io.StringIO(VCF))
    print([(r.POS, r.INFO["DP"], r.call_for_sample["S1"].gt_bases, r.is_snv()) for r in reader])
    sample = Sample("s", "ATGGCCTAA")
    print(sample.protein, sample.reverse, bioutils.accessions.infer_namespace("NM_000551.3"))
    print(tables.get_codons_table("e_coli_316407")["M"], ontology())
    print(chemparse.parse_formula("C6H12O6"), ChemFormula("Ca3(PO4)2").formula_weight, ChemFormula("C2H6O").hill_formula)
    print(CAS_from_any("water"), round(MW("7732-18-5"), 2), Tb("7732-18-5"), periodic_table.Fe.number)
    print(molecular_weight(simple_formula_parser("CO2")), Formula("H2O").rmm, Reaction("HCl + hv -> H+ + Cl + e-").products[0][1])
    print(Quantity("1420.405 MHz").render(prec=2), Quantity("10mV") * 2, 3 * kg * (2 * m / s) ** 2, (1 * h).asUnit(s), J)


if __name__ == "__main__":
    main()
