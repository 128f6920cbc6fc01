from Crypto.Cipher import AES
from Crypto.Hash import SHA256

key = SHA256.new(b"secret").digest()
print(AES.new(key, AES.MODE_CBC, iv=bytes(16)).encrypt(b"0123456789abcdef").hex())
