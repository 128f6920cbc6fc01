import io

import chess
import chess.pgn
import chess.svg

board = chess.Board()
board.push_san("e4")
game = chess.pgn.read_game(io.StringIO("1. e4 e5 2. Nf3 *"))
print(board.fen(), game.end().board().fullmove_number, len(chess.svg.board(board)) > 100)
