import luigi
from luigi.mock import MockTarget


class Numbers(luigi.Task):
    limit = luigi.IntParameter(default=3)

    def output(self):
        return MockTarget(f"numbers-{self.limit}")

    def run(self):
        with self.output().open("w") as sink:
            sink.write(" ".join(map(str, range(self.limit))))


class Total(luigi.Task):
    def requires(self):
        return Numbers(limit=5)

    def output(self):
        return MockTarget("total")

    def run(self):
        with self.input().open() as source, self.output().open("w") as sink:
            sink.write(str(sum(map(int, source.read().split()))))


if __name__ == "__main__":
    print(luigi.build([Total()], local_scheduler=True, log_level="ERROR"), MockTarget("total").open().read())
