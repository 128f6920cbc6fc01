"""An evening of cards: a hand played with pokerkit, odds with treys."""
import random

from pokerkit import Automation, Mode, NoLimitTexasHoldem, StandardHighHand, parse_range
from treys import Card, Deck, Evaluator

AUTOMATIONS = (
    Automation.ANTE_POSTING, Automation.BET_COLLECTION, Automation.BLIND_OR_STRADDLE_POSTING,
    Automation.HOLE_CARDS_SHOWING_OR_MUCKING, Automation.HAND_KILLING, Automation.CHIPS_PUSHING,
    Automation.CHIPS_PULLING, Automation.CARD_BURNING,
)


def play():
    random.seed(5)
    state = NoLimitTexasHoldem.create_state(AUTOMATIONS, True, 0, (1, 2), 2, (200, 150), 2, mode=Mode.CASH_GAME)
    state.deal_hole("AcKc")
    state.deal_hole("QdQh")
    state.complete_bet_or_raise_to(6)
    state.check_or_call()
    state.deal_board("Kd7s2c")
    state.check_or_call()
    state.complete_bet_or_raise_to(10)
    state.check_or_call()
    for card in ("9h", "3s"):
        state.deal_board(card)
        state.check_or_call()
        state.check_or_call()
    print(state.stacks, state.status, [type(o).__name__ for o in state.operations[-3:]])
    print(StandardHighHand.from_game("AcKc", "Kd7s2c9h3s"))
    print(len(parse_range("QQ+", "AKs")))


def evaluate():
    board = [Card.new(c) for c in ("Ah", "Kd", "Jc")]
    evaluator = Evaluator()
    for hand in (["Qs", "Th"], ["2s", "2h"], ["As", "Kh"]):
        rank = evaluator.evaluate(board, [Card.new(c) for c in hand])
        print(hand, rank, evaluator.class_to_string(evaluator.get_rank_class(rank)))
    print(len(Deck.GetFullDeck()), Card.int_to_str(board[0]))


play()
evaluate()
