"""Count primes in several worker processes with a reusable executor."""
from loky import as_completed, cpu_count, get_reusable_executor


def count_primes(limits):
    low, high = limits
    found = 0
    for n in range(max(low, 2), high):
        if all(n % d for d in range(2, int(n ** 0.5) + 1)):
            found += 1
    return found


def main():
    ranges = [(i * 500, (i + 1) * 500) for i in range(6)]
    executor = get_reusable_executor(max_workers=min(2, cpu_count()), timeout=5)
    print("map:", list(executor.map(count_primes, ranges)))
    futures = [executor.submit(pow, 2, n) for n in (5, 10, 15)]
    print("submit:", sorted(f.result() for f in as_completed(futures)))
    squares = executor.map(lambda x: x * x, range(4))
    print("lambda:", list(squares))
    executor.shutdown(wait=True)


if __name__ == "__main__":
    main()
