"""Score riichi mahjong hands."""
from mahjong.hand_calculating.hand import HandCalculator
from mahjong.hand_calculating.hand_config import HandConfig, OptionalRules
from mahjong.meld import Meld
from mahjong.shanten import Shanten
from mahjong.tile import TilesConverter

calculator = HandCalculator()


def score(title, tiles, win, config=None, melds=None):
    result = calculator.estimate_hand_value(tiles, win, melds=melds, config=config)
    if result.error:
        print(title, "->", result.error)
        return
    print(title, "->", result.han, "han", result.fu, "fu", result.cost["main"])
    for yaku in result.yaku:
        print("   ", yaku)


def tiles(**suits):
    return TilesConverter.string_to_136_array(**suits)


score("tanyao", tiles(man="22444", pin="333567", sou="444"), tiles(sou="4")[0],
      HandConfig(options=OptionalRules(has_open_tanyao=True)),
      [Meld(meld_type=Meld.PON, tiles=tiles(man="444"))])
score("riichi tsumo", tiles(man="234567", pin="22456", sou="678"), tiles(sou="6")[0],
      HandConfig(is_riichi=True, is_tsumo=True))
score("not winning", tiles(man="1199", pin="123456", sou="123", honors="1"), tiles(sou="1")[0])

shanten = Shanten()
for hand in ({"man": "13569", "pin": "123459", "sou": "443"}, {"man": "123456789", "pin": "12344"}):
    print(hand, shanten.calculate_shanten(TilesConverter.string_to_34_array(**hand)))
