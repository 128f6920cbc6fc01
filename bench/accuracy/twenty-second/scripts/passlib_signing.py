from itsdangerous import BadSignature, SignatureExpired, Signer, TimestampSigner, URLSafeSerializer, URLSafeTimedSerializer
from passlib.context import CryptContext
from passlib.hash import ldap_salted_sha1, md5_crypt, sha512_crypt
from passlib.apache import HtpasswdFile
from passlib.totp import TOTP
from freezegun import freeze_time

context = CryptContext(schemes=["pbkdf2_sha256", "sha512_crypt", "md5_crypt"], deprecated="auto", pbkdf2_sha256__rounds=500)
old = md5_crypt.using(salt="abcdefgh").hash("pw")
print(old, context.identify(old), context.needs_update(old), context.verify("pw", old))
ok, new = context.verify_and_update("pw", old)
print(ok, new.split("$")[1:3], context.verify("other", new))
print(ldap_salted_sha1.verify("a", ldap_salted_sha1.using(salt=b"12345678").hash("a")))
users = HtpasswdFile(default_scheme="apr_md5_crypt", new=True)
users.set_password("ann", "secret")
print(users.users(), users.check_password("ann", "secret"), users.check_password("bob", "x"))
totp = TOTP("GEZDGNBVGY3TQOJQ", digits=6)
print(totp.generate(1_700_000_000).token)

serializer = URLSafeSerializer("key", salt="invite")
signed = serializer.dumps({"id": 5, "roles": ["a"]})
print(signed, serializer.loads(signed))
for bad in (signed + "x", "nothing"):
    try:
        serializer.loads(bad)
    except BadSignature as error:
        print(type(error).__name__)
with freeze_time("2024-01-01 12:00") as clock:
    timed = URLSafeTimedSerializer("key")
    token = timed.dumps("reset")
    clock.tick(100)
    try:
        timed.loads(token, max_age=60)
    except SignatureExpired as error:
        print(error)
print(Signer("k").sign("v"))
