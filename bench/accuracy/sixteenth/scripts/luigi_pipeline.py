"""A two step Luigi pipeline in a temporary directory."""
import logging
import os
import tempfile

import luigi

logging.disable(logging.CRITICAL)


class Words(luigi.Task):
    folder = luigi.Parameter()

    def output(self):
        return luigi.LocalTarget(os.path.join(self.folder, "words.txt"))

    def run(self):
        with self.output().open("w") as f:
            f.write("red green red blue green red\n")


class Count(luigi.Task):
    folder = luigi.Parameter()
    top = luigi.IntParameter(default=2)

    def requires(self):
        return Words(self.folder)

    def output(self):
        return luigi.LocalTarget(os.path.join(self.folder, f"count-{self.top}.txt"))

    def run(self):
        counts = {}
        with self.input().open() as f:
            for word in f.read().split():
                counts[word] = counts.get(word, 0) + 1
        with self.output().open("w") as f:
            for word, n in sorted(counts.items(), key=lambda p: -p[1])[: self.top]:
                print(word, n, file=f)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        ok = luigi.build([Count(folder=folder)], local_scheduler=True, log_level="CRITICAL")
        print(ok)
        for name in sorted(os.listdir(folder)):
            print(name, open(os.path.join(folder, name)).read().split())
