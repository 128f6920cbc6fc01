"""Rate players of a season with TrueSkill and OpenSkill and vote for the best."""
import itertools
import math

import trueskill
from openskill.models import BradleyTerryFull, PlackettLuce
from pyrankvote import Ballot, Candidate, instant_runoff_voting, single_transferable_vote
from matching.games import HospitalResident, StableMarriage

GAMES = [("ann", "bob"), ("ann", "cat"), ("bob", "cat"), ("cat", "ann"), ("ann", "bob")]


def with_trueskill():
    env = trueskill.TrueSkill(draw_probability=0.05)
    ratings = {name: env.create_rating() for name in ("ann", "bob", "cat")}
    for winner, loser in GAMES:
        ratings[winner], ratings[loser] = trueskill.rate_1vs1(ratings[winner], ratings[loser], env=env)
    board = sorted(ratings, key=lambda n: env.expose(ratings[n]), reverse=True)
    print([(n, round(ratings[n].mu, 2)) for n in board], round(env.quality([(ratings["ann"],), (ratings["cat"],)]), 3))
    delta = ratings["ann"].mu - ratings["bob"].mu
    print(round(trueskill.global_env().cdf(delta / math.hypot(4.17, 8)), 3))


def with_openskill(model):
    players = {name: model.rating(name=name) for name in ("ann", "bob", "cat")}
    for winner, loser in GAMES:
        (a,), (b,) = model.rate([[players[winner]], [players[loser]]])
        players[winner], players[loser] = a, b
    print(type(model).__name__, {n: round(p.ordinal(), 2) for n, p in players.items()})
    print([round(p, 3) for p in model.predict_win([[p] for p in players.values()])])


def vote():
    ann, bob, cat = (Candidate(n) for n in ("Ann", "Bob", "Cat"))
    ballots = [Ballot([ann, cat])] * 4 + [Ballot([bob, cat])] * 3 + [Ballot([cat, bob])] * 2
    print([str(c) for c in instant_runoff_voting([ann, bob, cat], ballots).get_winners()])
    print(single_transferable_vote([ann, bob, cat], ballots, number_of_seats=2))


def match():
    game = StableMarriage.create_from_dictionaries({"a": ["x", "y"], "b": ["x", "y"]}, {"x": ["b", "a"], "y": ["a", "b"]})
    print(sorted((str(k), str(v)) for k, v in game.solve().items()))
    hr = HospitalResident.create_from_dictionaries({"r1": ["h"], "r2": ["h", "g"]}, {"h": ["r2", "r1"], "g": ["r2"]}, {"h": 1, "g": 1})
    print({str(k): [str(r) for r in v] for k, v in hr.solve(optimal="resident").items()}, hr.check_stability())


with_trueskill()
for m in (PlackettLuce(), BradleyTerryFull()):
    with_openskill(m)
vote()
match()
print(len(list(itertools.combinations(GAMES, 2))))
