"""Biopython: sequences, FASTA files and an alignment."""
import io

from Bio import SeqIO
from Bio.Align import PairwiseAligner
from Bio.Seq import Seq
from Bio.SeqRecord import SeqRecord
from Bio.SeqUtils import gc_fraction

gene = Seq("ATGGCCATTGTAATGGGCCGCTGAAAGGGTGCCCGATAG")
print(gene.translate(to_stop=True), gene.reverse_complement()[:6], round(gc_fraction(gene), 3))
buffer = io.StringIO()
SeqIO.write([SeqRecord(gene, id="g1", description="demo"), SeqRecord(gene[:12], id="g2", description="")], buffer, "fasta")
buffer.seek(0)
for record in SeqIO.parse(buffer, "fasta"):
    print(record.id, len(record))
aligner = PairwiseAligner(mode="global", match_score=2, mismatch_score=-1)
aligner.open_gap_score = -2
print(aligner.align("GATTACA", "GCATGCA")[0])
