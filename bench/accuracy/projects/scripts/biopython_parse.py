import io

from Bio import SeqIO
from Bio.Seq import Seq

FASTA = ">one\nATGGCCATT\n>two\nGGGTGCCCG\n"

if __name__ == "__main__":
    for record in SeqIO.parse(io.StringIO(FASTA), "fasta"):
        print(record.id, record.seq.translate(), Seq(str(record.seq)).reverse_complement())
