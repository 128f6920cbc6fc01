"""A chess club: games are replayed, opening lines counted, players rated and pairings printed."""
import enum
import io
from collections import Counter
from dataclasses import dataclass, field

import chess
import chess.pgn
import chess.svg
from columnize import columnize
from markdowntable import Table
from nutree import Tree
from termtables import to_string
from treetable import group, leaf

GAMES = """
[White "Ann"]
[Black "Bob"]
[Result "1-0"]

1. e4 e5 2. Qh5 Nc6 3. Bc4 Nf6 4. Qxf7# 1-0

[White "Bob"]
[Black "Cid"]
[Result "1/2-1/2"]

1. d4 d5 2. c4 e6 3. Nc3 Nf6 1/2-1/2

[White "Cid"]
[Black "Ann"]
[Result "0-1"]

1. f3 e5 2. g4 Qh4# 0-1
"""


class Points(enum.Enum):
    WIN = "1-0"
    LOSS = "0-1"
    DRAW = "1/2-1/2"

    def share(self):
        return {"WIN": (1, 0), "LOSS": (0, 1), "DRAW": (0.5, 0.5)}[self.name]


@dataclass
class Player:
    name: str
    rating: float = 1500
    games: list = field(default_factory=list)

    def meet(self, other, score):
        expected = 1 / (1 + 10 ** ((other.rating - self.rating) / 400))
        return 20 * (score - expected)


class Checks(chess.pgn.BaseVisitor):
    def __init__(self):
        self.count = 0

    def visit_move(self, board, move):
        self.count += board.gives_check(move)

    def result(self):
        return self.count


def games():
    stream = io.StringIO(GAMES)
    while (game := chess.pgn.read_game(stream)) is not None:
        yield game


def main():
    players, openings, line_tree = {}, Counter(), Tree("openings")
    for game in games():
        white, black = (players.setdefault(game.headers[c], Player(game.headers[c])) for c in ("White", "Black"))
        shares = Points(game.headers["Result"]).share()
        gain = white.meet(black, shares[0])
        white.rating += gain
        black.rating -= gain
        board = game.board()
        node = line_tree.add(board.san(game.variations[0].move))
        for move in list(game.mainline_moves())[:4]:
            openings[board.san(move)] += 1
            board.push(move)
        node.add(board.fen().split()[0])
        print(game.headers["White"], game.end().board().outcome(), game.accept(Checks()))
    print(line_tree.format(repr="{node.data}"))
    print(columnize(sorted(openings), displaywidth=30))
    print(to_string([[p.name, round(p.rating)] for p in players.values()], header=["name", "rating"]))
    print(type(group("elo", [leaf("now", ".1f")])).__name__, len(Table(["name", "elo"]).get_table()))
    print(chess.svg.board(chess.Board(), size=100)[:40])


if __name__ == "__main__":
    main()
