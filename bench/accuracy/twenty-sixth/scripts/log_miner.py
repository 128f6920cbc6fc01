"""Finds templates in log lines, sketches of durations, spans of a mock tracer and a SARIF report."""
import enum
import json
from dataclasses import dataclass, field

from ddsketch import DDSketch, LogCollapsingLowestDenseDDSketch
from drain3 import TemplateMiner
from drain3.masking import MaskingInstruction
from drain3.template_miner_config import TemplateMinerConfig
from opentracing import Format, child_of, set_global_tracer
from opentracing.mocktracer import MockTracer
from objprint import objstr
from sarif_om import ArtifactLocation, Location, Message, PhysicalLocation, Result, Run, SarifLog, Tool, ToolComponent
import attr
import hostlist
from circular_dict import CircularDict
from fuzzysearch import find_near_matches

LINES = """host1 connected to 10.0.0.1 in 12 ms
host2 connected to 10.0.0.2 in 30 ms
disk full on /dev/sda1
host3 connected to 10.0.0.9 in 7 ms
disk full on /dev/sdb2
""".splitlines()


class Level(enum.IntEnum):
    NOTE = 1
    ERROR = 2

    @classmethod
    def of(cls, line):
        return cls.ERROR if "full" in line else cls.NOTE


@dataclass
class Miner:
    sketch: DDSketch = field(default_factory=lambda: DDSketch(0.01))
    recent: CircularDict = field(default_factory=lambda: CircularDict(maxlen=2))
    results: list = field(default_factory=list)

    def __post_init__(self):
        config = TemplateMinerConfig()
        config.masking_instructions = [MaskingInstruction(r"\d+\.\d+\.\d+\.\d+", "IP"), MaskingInstruction(r"\d+", "NUM")]
        config.drain_sim_th = 0.5
        self.miner = TemplateMiner(config=config)
        self.tracer = MockTracer()
        set_global_tracer(self.tracer)

    def feed(self, line, parent=None):
        with self.tracer.start_active_span("line", references=[child_of(parent.context)] if parent else None) as scope:
            found = self.miner.add_log_message(line)
            scope.span.set_tag("cluster", found["cluster_id"])
            self.recent[found["cluster_id"]] = line
            if line.endswith("ms"):
                self.sketch.add(float(line.split()[-2]))
            level = Level.of(line)
            if level is Level.ERROR:
                place = Location(physical_location=PhysicalLocation(artifact_location=ArtifactLocation(uri=line.split()[-1])))
                self.results.append(Result(message=Message(text=line), level=level.name.lower(), locations=[place]))

    def report(self):
        log = SarifLog(version="2.1.0", runs=[Run(tool=Tool(driver=ToolComponent(name="miner")), results=self.results)])
        return attr.asdict(log)


def main():
    miner = Miner()
    root = miner.tracer.start_span("all")
    for line in LINES:
        miner.feed(line, root)
    root.finish()
    for cluster in miner.miner.drain.clusters:
        print(cluster.size, cluster.get_template())
    print(round(miner.sketch.get_quantile_value(0.5)), miner.sketch.count, LogCollapsingLowestDenseDDSketch(0.1).count)
    print([s.tags.get("cluster") for s in miner.tracer.finished_spans()])
    carrier = {}
    miner.tracer.inject(root.context, Format.TEXT_MAP, carrier)
    print(sorted(carrier))
    print(len(json.dumps(miner.report(), default=str)) > 100, len(miner.recent), objstr(Level.NOTE, color=False)[:14])
    print(hostlist.expand_hostlist("host[1-3]"), hostlist.collect_hostlist(["a1", "a2"]), find_near_matches("connected", LINES[0], max_l_dist=1)[0].start)


if __name__ == "__main__":
    main()
