import datetime as dt
import uuid

from sqids import Sqids
from sqids.constants import DEFAULT_ALPHABET
from ulid import ULID

MOMENT = dt.datetime(2023, 5, 4, 3, 2, 1, tzinfo=dt.timezone.utc)


class OrderIds:
    """Public ids for rows: short ones from integers."""

    def __init__(self, min_length=8, blocklist=()):
        self._sqids = Sqids(alphabet=DEFAULT_ALPHABET[::-1], min_length=min_length, blocklist=set(blocklist))

    def public(self, *numbers):
        return self._sqids.encode(numbers)

    def private(self, text):
        return self._sqids.decode(text)


def main():
    ids = OrderIds()
    codes = [ids.public(n, 7) for n in range(4)]
    print(codes)
    print([ids.private(c) for c in codes])
    print(OrderIds(blocklist=codes[:1]).public(0, 7) != codes[0])
    try:
        Sqids(alphabet="aa")
    except ValueError as e:
        print(e)

    ulid = ULID.from_str("01GZJ4H22N3C7DJ2A6N9M0K5T1")
    print(ulid.timestamp, ulid.datetime.isoformat(), ulid.hex)
    print(ULID.from_uuid(uuid.UUID(int=2**100)))
    print(ULID.from_bytes(bytes(range(16))) < ulid, ULID.parse(str(ulid)) == ulid)
    a = ULID.from_datetime(MOMENT)
    print(a.datetime, str(a)[:10], len(str(a)))
    print(ulid.to_uuid4().version)


if __name__ == "__main__":
    main()
