"""Play the opening moves of a shogi game and export the position."""
import shogi
import shogi.KIF
from shogi import CSA

MOVES = "7g7f 3c3d 8h2b+ 3a2b B*5e".split()


def legal_by_kind(board):
    counts = {"drops": 0, "promotions": 0, "moves": 0}
    for move in board.legal_moves:
        if move.drop_piece_type:
            counts["drops"] += 1
        elif move.promotion:
            counts["promotions"] += 1
        else:
            counts["moves"] += 1
    return counts


board = shogi.Board()
print(len(list(board.legal_moves)), "first moves")
for text in MOVES:
    board.push_usi(text)
    print(text, legal_by_kind(board), "check" if board.is_check() else "")
print(board.sfen())
print(board)
print(board.kif_str())
board.pop()
print(board.turn == shogi.WHITE, board.is_game_over())
game = CSA.Parser.parse_str("V2.2\nN+Ann\nN-Bob\nPI\n+\n+7776FU\n-3334FU\n%TORYO\n")[0]
print(game["names"], game["moves"], game["win"])
