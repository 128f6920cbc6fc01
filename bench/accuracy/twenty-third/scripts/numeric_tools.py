"""Assignment problems, derivatives, dispatch graphs and chess positions."""
import chess
import chess.pgn
import io

import numdifftools as nd
import numpy as np
import schedula as sh
from munkres import Munkres, make_cost_matrix
from scipy import optimize, sparse
from scipy.sparse.csgraph import shortest_path


def assignment():
    matrix = [[5, 9, 1], [10, 3, 2], [8, 7, 4]]
    pairs = Munkres().compute(matrix)
    rows, columns = optimize.linear_sum_assignment(np.array(matrix))
    print(sum(matrix[r][c] for r, c in pairs), int(np.array(matrix)[rows, columns].sum()))
    print(make_cost_matrix(matrix, lambda v: 10 - v)[0])


def derivatives():
    fd = nd.Derivative(np.exp, n=1)
    rosen = nd.Gradient(lambda x: (1 - x[0]) ** 2 + 105.0 * (x[1] - x[0] ** 2) ** 2)
    print(round(float(fd(0)), 6), np.round(rosen([1, 1]), 5) + 0.0)
    print(np.round(nd.Hessian(lambda x: x[0] ** 2 * x[1])([1.0, 2.0]), 4).tolist())


def flow():
    dsp = sh.Dispatcher(name="demo")
    dsp.add_data("b", default_value=2)
    dsp.add_function(function=max, inputs=["a", "b"], outputs=["c"])
    dsp.add_function(function=lambda c: c - 1, function_id="dec", inputs=["c"], outputs=["d"])
    print(dict(sorted(dsp.dispatch({"a": 5}).items())))
    graph = sparse.csr_matrix([[0, 1, 4], [0, 0, 2], [0, 0, 0]])
    print(shortest_path(graph)[0].tolist())


def game():
    board = chess.Board()
    for move in ("e4", "e5", "Qh5", "Nc6", "Bc4", "Nf6", "Qxf7#"):
        board.push_san(move)
    print(board.is_checkmate(), board.result(), board.fen().split()[0])
    pgn = chess.pgn.read_game(io.StringIO('[White "A"]\n\n1. d4 d5 2. c4 *'))
    print(pgn.headers["White"], [str(m) for m in pgn.mainline_moves()])


for part in (assignment, derivatives, flow, game):
    part()
