"""Guess which algorithms made some hashes, with two identifiers side by side."""
import hashlib

from hashid import HashID
from name_that_hash import hash_namer, hashes

PASSWORD = b"correct horse"


def samples():
    for algorithm in ("md5", "sha1", "sha256", "sha512"):
        yield algorithm, hashlib.new(algorithm, PASSWORD).hexdigest()
    yield "bcrypt", "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"


identifier = HashID()
namer = hash_namer.Name_That_Hash(hashes.prototypes)

for label, value in samples():
    modes = [info.name for info in identifier.identifyHash(value) if info.hashcat is not None]
    print(label, "hashid:", ", ".join(modes[:3]))
    matches = list(namer.identify(value))
    print(label, "nth:   ", type(matches[0]).__name__, len(matches))

unknown = "not a hash at all"
print(unknown, len(list(identifier.identifyHash(unknown))), len(list(namer.identify(unknown))))
print(len(hashes.prototypes) > 100, "prototypes known")
