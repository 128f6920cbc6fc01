"""Random access to a FASTA file."""
import os
import tempfile

from pyfaidx import Faidx, Fasta

RECORDS = {
    "chr1": "ACGTACGTAGGGCCCTTTAAACGT",
    "chr2": "TTTTGGGGCCCCAAAANNNN",
}


def write_fasta(path, width=10):
    with open(path, "w") as out:
        for name, sequence in RECORDS.items():
            out.write(f">{name} sample record\n")
            for i in range(0, len(sequence), width):
                out.write(sequence[i:i + width] + "\n")


def gc(sequence):
    return (sequence.count("G") + sequence.count("C")) / len(sequence)


with tempfile.TemporaryDirectory() as tmp:
    path = os.path.join(tmp, "genome.fa")
    write_fasta(path)
    with Fasta(path, sequence_always_upper=True) as genome:
        for record in genome:
            print(record.name, len(record), record.long_name, round(gc(str(record)), 3))
        piece = genome["chr1"][3:12]
        print(piece.fancy_name, piece.seq, piece.reverse.complement.seq)
        print(genome.get_seq("chr2", 5, 8, rc=True).seq)
        print(genome.get_spliced_seq("chr1", [[1, 4], [9, 12]]).seq)
    index = Faidx(path)
    print({k: v.rlen for k, v in index.index.items()})
    index.close()
