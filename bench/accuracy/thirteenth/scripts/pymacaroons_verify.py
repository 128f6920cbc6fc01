"""Mint, restrict and verify a macaroon with a third-party caveat."""
from pymacaroons import Macaroon, Verifier
from pymacaroons.exceptions import MacaroonInvalidSignatureException

KEY = "this is our super secret key; only we should know it"


def mint():
    m = Macaroon(location="http://mybank/", identifier="we used our secret key", key=KEY)
    m.add_first_party_caveat("account = 3735928559")
    m.add_first_party_caveat("hour < 18")
    return m


def check_hour(predicate):
    return predicate.startswith("hour < ") and 10 < int(predicate.split("<")[1])


token = mint().serialize()
m = Macaroon.deserialize(token)
print(m.inspect())

v = Verifier()
v.satisfy_exact("account = 3735928559")
v.satisfy_general(check_hour)
print("verified:", v.verify(m, KEY))

try:
    v.verify(m, "another key")
except MacaroonInvalidSignatureException as exc:
    print("refused:", exc)

m.add_third_party_caveat("http://auth.mybank/", "4; guaranteed random by a fair toss of the dice", "user = Alice")
discharge = Macaroon(location="http://auth.mybank/", key="4; guaranteed random by a fair toss of the dice",
                     identifier="user = Alice")
protected = m.prepare_for_request(discharge)
print("with discharge:", v.verify(m, KEY, discharge_macaroons=[protected]))
