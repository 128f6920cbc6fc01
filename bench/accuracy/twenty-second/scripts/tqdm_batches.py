import io
from concurrent.futures import ThreadPoolExecutor

from tqdm import tqdm, trange
from tqdm.contrib import tenumerate
from tqdm.contrib.concurrent import thread_map

sink = io.StringIO()
total = 0
for number in trange(100, file=sink, desc="squares", mininterval=0):
    total += number * number
print(total)

with tqdm(total=1000, file=sink, unit="B", unit_scale=True) as bar:
    for chunk in (100, 250, 650):
        bar.update(chunk)
        bar.set_postfix(chunk=chunk)
    print(bar.n, bar.format_dict["total"])

print([i * len(w) for i, w in tenumerate(["a", "bb", "ccc"], file=sink)])
print(thread_map(lambda n: n ** 3, range(6), max_workers=2, file=sink))
with ThreadPoolExecutor(2) as pool:
    print(sum(tqdm(pool.map(abs, range(-20, 0)), total=20, file=sink)))
tqdm.write("finished", file=sink)
print("finished" in sink.getvalue(), "squares: 100%" in sink.getvalue())
