"""A GFF file as a database, FASTA records and an ontology."""
import io
import tempfile
from pathlib import Path

import gffutils
import networkx
import obonet
import screed
from gffutils.iterators import DataIterator
from screed import dna

GFF = """\
##gff-version 3
chr1\ttest\tgene\t1\t60\t.\t+\t.\tID=g1;Name=alpha
chr1\ttest\tmRNA\t1\t60\t.\t+\t.\tID=m1;Parent=g1
chr1\ttest\texon\t1\t20\t.\t+\t.\tID=e1;Parent=m1
chr1\ttest\texon\t41\t60\t.\t+\t.\tID=e2;Parent=m1
chr1\ttest\tgene\t70\t90\t.\t-\t.\tID=g2;Name=beta;Note=a,b
"""
OBO = """\
format-version: 1.2

[Term]
id: GO:1
name: root

[Term]
id: GO:2
name: child
is_a: GO:1 ! root
synonym: "kid" EXACT []

[Term]
id: GO:3
name: grandchild
is_a: GO:2 ! child
relationship: part_of GO:1 ! root
"""


def upper_name(feature):
    if "Name" in feature.attributes:
        feature.attributes["Name"] = [n.upper() for n in feature.attributes["Name"]]
    return feature


def main():
    db = gffutils.create_db(GFF, ":memory:", from_string=True, transform=upper_name, merge_strategy="create_unique")
    print({t: db.count_features_of_type(t) for t in db.featuretypes()})
    gene = db["g1"]
    print(gene.attributes["Name"], gene.start, gene.end, len(gene), gene.strand)
    print([f.id for f in db.children(gene, featuretype="exon", order_by="start")], [p.id for p in db.parents("e2", level=1)])
    print([(f.start, f.end) for f in db.interfeatures(db.children("m1", featuretype="exon", order_by="start"))])
    print([f.id for f in db.region("chr1:50-80", completely_within=False)])
    print(sum(1 for _ in DataIterator(GFF, from_string=True)), str(db["g2"]).split("\t")[-1])

    with tempfile.TemporaryDirectory() as tmp:
        path = Path(tmp) / "reads.fa"
        path.write_text(">r1 first\nACGTTT\nGG\n>r2\nNNAC\n")
        with screed.open(str(path)) as records:
            for record in records:
                print(record.name, record.sequence, dna.reverse_complement(record.sequence), len(record))
        fadb = screed.read_fasta_sequences(str(path))
        print(list(fadb), str(fadb["r2"].sequence), dna.is_DNA("ACGU"))
        fadb.close()

    graph = obonet.read_obo(io.StringIO(OBO))
    print(len(graph), graph.nodes["GO:2"]["name"], sorted(graph.edges(keys=True)))
    print(sorted(networkx.descendants(graph, "GO:3")), networkx.is_directed_acyclic_graph(graph))


main()
