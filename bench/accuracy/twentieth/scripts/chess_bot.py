import io
import chess
import chess.pgn
import chess.svg
from chess import Board, Move, square_name

VALUES = {chess.PAWN: 1, chess.KNIGHT: 3, chess.BISHOP: 3, chess.ROOK: 5, chess.QUEEN: 9}
PGN = """[Event "Paris"]
[White "Morphy"]
[Black "Allies"]
[Result "1-0"]

1. e4 e5 2. Nf3 d6 3. d4 Bg4 {weak} 4. dxe5 Bxf3 5. Qxf3 dxe5 6. Bc4 Nf6 (6... Qe7 7. Qb3) 7. Qb3 Qe7 1-0
"""


class Bot:
    def __init__(self, depth):
        self.depth = depth
        self.nodes = 0

    def value(self, board):
        if board.is_checkmate():
            return -1000
        score = sum(v * (len(board.pieces(k, board.turn)) - len(board.pieces(k, not board.turn))) for k, v in VALUES.items())
        return score

    def search(self, board, depth, alpha=-9999, beta=9999):
        self.nodes += 1
        if depth == 0 or board.is_game_over():
            return self.value(board), None
        best = None
        for move in sorted(board.legal_moves, key=lambda m: (not board.is_capture(m), m.uci())):
            board.push(move)
            score = -self.search(board, depth - 1, -beta, -alpha)[0]
            board.pop()
            if score > alpha:
                alpha, best = score, move
            if alpha >= beta:
                break
        return alpha, best


class Counter(chess.pgn.BaseVisitor):
    def begin_game(self):
        self.moves = self.comments = 0

    def visit_move(self, board, move):
        self.moves += 1

    def visit_comment(self, comment):
        self.comments += 1

    def result(self):
        return self.moves, self.comments


if __name__ == "__main__":
    board = Board("6k1/5ppp/8/8/8/8/5PPP/3R2K1 w - - 0 1")
    score, move = Bot(2).search(board, 2)
    print(board.san(move), score)
    board.push(move)
    print(board, board.is_checkmate(), board.outcome())
    game = chess.pgn.read_game(io.StringIO(PGN))
    print(game.headers["White"], game.end().board().fen(), len(game.errors))
    print(chess.pgn.read_game(io.StringIO(PGN), Visitor=Counter))
    final = game.end().board()
    print(final.ply(), [square_name(s) for s in final.attackers(chess.WHITE, chess.F7)])
    print(game.accept(chess.pgn.StringExporter(headers=False, variations=True)))
    print(chess.svg.board(final, size=100).startswith("<svg"), chess.Board().unicode().count("♙"))
    try:
        board.parse_san("Nf9")
    except ValueError as error:
        print(type(error).__name__)
