import tempfile

from diskcache import Cache

with tempfile.TemporaryDirectory() as folder, Cache(folder) as cache:
    cache["key"] = {"a": 1}
    print(cache["key"], len(cache))
