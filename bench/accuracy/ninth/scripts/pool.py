from mpire import WorkerPool
from pathos.helpers import mp

with WorkerPool(n_jobs=1, start_method="threading") as pool:
    print(pool.map(abs, [-1, -2]), mp.cpu_count() > 0)
