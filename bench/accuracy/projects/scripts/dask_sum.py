import dask
import dask.bag
from dask import delayed

if __name__ == "__main__":
    dask.config.set(scheduler="synchronous")
    print(delayed(sum)([delayed(abs)(-n) for n in range(5)]).compute())
    print(dask.bag.from_sequence(range(10), npartitions=2).filter(lambda n: n % 2).sum().compute())
