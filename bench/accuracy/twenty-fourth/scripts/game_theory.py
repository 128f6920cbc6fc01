"""Games, strategies and swarms: nashpy, pyswarms, pygad, minisom."""
import argparse
import contextlib
import io
import logging

import nashpy
import numpy as np
import pygad
from minisom import MiniSom

logging.disable(logging.INFO)


def equilibria():
    game = nashpy.Game(np.array([[1, -1], [-1, 1]]))
    for first, second in game.support_enumeration():
        print(first.tolist(), second.tolist(), game[first, second].tolist())
    return len(list(nashpy.Game(np.array([[3, 0], [5, 1]]), np.array([[3, 5], [0, 1]])).vertex_enumeration()))


def dilemma():
    game = nashpy.Game(np.array([[3, 0], [5, 1]]), np.array([[3, 5], [0, 1]]))
    np.random.seed(1)
    counts = tuple(play.tolist() for play in list(game.fictitious_play(iterations=5))[-1])
    return counts, game.is_best_response(np.array([0, 1]), np.array([0, 1]))


def swarm(seed):
    from pyswarms.single import GlobalBestPSO
    from pyswarms.utils.functions import single_obj

    np.random.seed(seed)
    optimizer = GlobalBestPSO(n_particles=5, dimensions=2, options={"c1": 0.5, "c2": 0.3, "w": 0.9})
    cost, _ = optimizer.optimize(single_obj.sphere, iters=10, verbose=False)
    return cost < 10, len(optimizer.cost_history)


def genes(seed):
    def fitness(instance, solution, index):
        return -float(np.sum((solution - 3) ** 2))

    search = pygad.GA(num_generations=10, num_parents_mating=2, fitness_func=fitness, sol_per_pop=6, num_genes=2, random_seed=seed, gene_type=int, suppress_warnings=True)
    search.run()
    return search.generations_completed, search.best_solution()[1] > -100


def maps(seed):
    data = np.array([[0, 0, 1], [0, 1, 0], [1, 0, 0], [1, 1, 1]], dtype=float)
    som = MiniSom(2, 2, 3, sigma=0.5, learning_rate=0.5, random_seed=seed)
    som.train(data, 50)
    return som.quantization_error(data) < 1, som.distance_map().shape


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=3)
    seed = parser.parse_args().seed
    print(equilibria())
    print(dilemma())
    print(swarm(seed))
    print(genes(seed))
    print(maps(seed))
