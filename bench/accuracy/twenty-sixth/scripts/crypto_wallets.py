"""Wallet arithmetic: seeds, derivation paths, addresses, bloom filters, events, torrents and keystores."""
import enum
import hashlib

from base32_crockford import decode as c32decode, encode as c32encode
from bencoder import decode as bdecode, encode as bencode
from card_identifier import card_issuer, card_type
from pycoin.symbols.btc import network as btc
from pycoin.symbols.ltc import network as ltc
from eth_bloom import BloomFilter
from eth_event import get_log_topic, get_topic_map
from fnvhash import fnv1a_32, fnv0_64
from pkce import generate_pkce_pair, get_code_challenge
from torrentool.api import Bencode
from torrentool.torrent import Torrent
import xxtea

ABI = [{"name": "Transfer", "type": "event", "anonymous": False, "inputs": [
    {"name": "from", "type": "address", "indexed": True},
    {"name": "to", "type": "address", "indexed": True},
    {"name": "value", "type": "uint256", "indexed": False},
]}]


class Chain(enum.Enum):
    BITCOIN = btc
    LITECOIN = ltc

    def address(self, secret):
        return self.value.keys.private(secret_exponent=secret).address()


def torrents():
    data = {b"announce": b"http://t.test", b"info": {b"name": b"saw", b"length": 3, b"piece length": 16384, b"pieces": hashlib.sha1(b"saw").digest()}}
    raw = bencode(data)
    torrent = Torrent(Bencode.decode(raw))
    return torrent.name, torrent.info_hash, bdecode(raw)[b"announce"]


def main():
    for chain in Chain:
        print(chain.name, chain.address(12345))
    bloom = BloomFilter()
    bloom.add(b"saw")
    print(b"saw" in bloom, b"axe" in bloom)
    print(get_log_topic(ABI[0])[:10], [t["name"] for t in get_topic_map(ABI).values()])
    print(hex(fnv1a_32(b"saw")), hex(fnv0_64(b"saw")), c32encode(1234), c32decode("16J"))
    secret = xxtea.encrypt(b"hammer", b"0123456789abcdef")
    print(xxtea.decrypt(secret, b"0123456789abcdef"), torrents())
    print(len(generate_pkce_pair()[1]), get_code_challenge("a" * 43)[:6])


if __name__ == "__main__":
    main()
