import pyseto
from pyseto import Key

key = Key.new(version=4, purpose="local", key=b"our-secret-of-32-bytes-long-....")
token = pyseto.encode(key, b"mate", footer=b"x")
print(pyseto.decode(key, token).payload)
