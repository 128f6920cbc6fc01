from sgfmill import ascii_boards, boards, common, sgf, sgf_moves
from sgfmill.sgf_properties import Presenter

SGF = b"(;FF[4]GM[1]SZ[9]KM[6.5]PB[Black]PW[White]RE[B+R];B[ee];W[ge];B[gd](;W[fd]C[good];B[fc])(;W[hd]))"


def replay(game):
    board, plays = sgf_moves.get_setup_and_moves(game)
    ko = None
    for colour, move in plays:
        if move is not None:
            ko = board.play(*move, colour)
    return board, plays, ko


def main():
    game = sgf.Sgf_game.from_bytes(SGF)
    print(game.get_size(), game.get_komi(), game.get_player_name("b"), game.get_winner())
    board, plays, ko = replay(game)
    print([(c, common.format_vertex(m)) for c, m in plays], ko)
    print(ascii_boards.render_board(board))
    print(board.area_score(), board.copy() == board)
    root = game.get_root()
    print(root.properties(), [len(n) for n in game.get_main_sequence()])
    node = game.get_last_node()
    node.set("C", "the end")
    child = game.extend_main_sequence()
    child.set_move("w", (0, 0))
    print(game.serialise().decode())
    small = boards.Board(3)
    for r, c in ((0, 1), (1, 0)):
        small.play(r, c, "b")
    print(small.list_occupied_points(), isinstance(root.get_raw_property_map(), dict), Presenter.__name__)
    try:
        sgf.Sgf_game.from_bytes(b"nonsense")
    except ValueError as e:
        print(e)


if __name__ == "__main__":
    main()
