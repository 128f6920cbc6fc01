"""Simulate a bank with two counters and report how long customers wait."""
from collections import Counter
from statistics import mean

import ciw

network = ciw.create_network(
    arrival_distributions=[ciw.dists.Exponential(rate=0.2), None],
    service_distributions=[ciw.dists.Exponential(rate=0.15), ciw.dists.Deterministic(value=2.0)],
    routing=[[0.0, 0.5], [0.0, 0.0]],
    number_of_servers=[2, 1],
)


def run(seed):
    ciw.seed(seed)
    simulation = ciw.Simulation(network)
    simulation.simulate_until_max_time(500)
    return simulation.get_all_records()


for trial in range(3):
    records = run(trial)
    by_node = Counter(record.node for record in records)
    waits = [record.waiting_time for record in records]
    print(f"trial {trial}: {len(records)} services, nodes {sorted(by_node)},"
          f" non-negative waits: {min(waits) >= 0}, mean wait {mean(waits):.3f}")
