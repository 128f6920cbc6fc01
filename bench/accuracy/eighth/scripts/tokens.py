import pydash
import pyotp
from jose import jwt

token = jwt.encode({"sub": "ann"}, "secret", algorithm="HS256")
totp = pyotp.TOTP("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
print(jwt.decode(token, "secret", algorithms=["HS256"]), totp.at(0), pydash.get({"a": [{"b": 1}]}, "a.0.b"))
