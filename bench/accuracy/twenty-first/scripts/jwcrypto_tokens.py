import json

from jwcrypto import jwe, jwk, jws, jwt
from jwcrypto.common import json_encode

key = jwk.JWK(kty="oct", k="c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LTEyMzQ")
print(key.thumbprint())
token = jwt.JWT(header={"alg": "HS256"}, claims={"sub": "ann", "admin": True})
token.make_signed_token(key)
text = token.serialize()
print(text)
print(jwt.JWT(key=key, jwt=text).claims)
pair = jwk.JWK.generate(kty="EC", crv="P-256")
public = jwk.JWK.from_json(pair.export_public())
signed = jws.JWS(b"payload")
signed.add_signature(pair, alg="ES256", protected=json_encode({"alg": "ES256"}))
check = jws.JWS()
check.deserialize(signed.serialize(compact=True), public)
print(check.payload)
box = jwe.JWE(b"hidden", json_encode({"alg": "A256KW", "enc": "A256GCM"}))
big = jwk.JWK.generate(kty="oct", size=256)
box.add_recipient(big)
opened = jwe.JWE()
opened.deserialize(box.serialize(), big)
print(opened.payload, len(json.loads(box.serialize())))
try:
    jwt.JWT(key=big, jwt=text)
except Exception as error:
    print(type(error).__name__)
