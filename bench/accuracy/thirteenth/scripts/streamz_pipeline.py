"""A stream of temperatures: filter, window, accumulate, branch."""
from streamz import Stream

source = Stream()
averages, alarms, log = [], [], []

celsius = source.filter(lambda r: r["ok"]).map(lambda r: (r["f"] - 32) / 1.8)
celsius.sliding_window(3, return_partial=False).map(lambda w: round(sum(w) / len(w), 1)).sink(averages.append)
celsius.accumulate(max, start=-300.0).unique().sink(log.append)
source.partition(4).map(len).sink(alarms.append)


@Stream.register_api()
class above(Stream):
    """Own node: pass only values over a limit."""

    def __init__(self, upstream, limit, **kwargs):
        self.limit = limit
        super().__init__(upstream, **kwargs)

    def update(self, x, who=None, metadata=None):
        if x > self.limit:
            return self._emit(x, metadata=metadata)


hot = celsius.above(25).sink_to_list()
for i, f in enumerate([68, 70, 71, 90, 60, 77, 95, 50]):
    source.emit({"f": f, "ok": i != 4})

print(averages)
print([round(v, 1) for v in log])
print(alarms, [round(v) for v in hot])
