import datetime as dt

import jwt
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC
from cryptography.x509.oid import NameOID

fernet = Fernet(Fernet.generate_key())
token = fernet.encrypt(b"secret")
print(fernet.decrypt(token))
try:
    Fernet(Fernet.generate_key()).decrypt(token)
except InvalidToken:
    print("wrong key")
key = PBKDF2HMAC(hashes.SHA256(), 32, b"salt", 1000).derive(b"password")
print(key.hex()[:16], AESGCM(key).encrypt(b"0" * 12, b"hello", b"aad").hex())

private = rsa.generate_private_key(65537, 2048)
signature = private.sign(b"message", padding.PKCS1v15(), hashes.SHA256())
try:
    private.public_key().verify(signature, b"massage", padding.PKCS1v15(), hashes.SHA256())
except InvalidSignature:
    print("bad signature", len(signature))
pem = private.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
encoded = jwt.encode({"sub": "ada"}, pem, algorithm="RS256", headers={"kid": "1"})
print(jwt.decode(encoded, private.public_key(), algorithms=["RS256"]), jwt.get_unverified_header(encoded)["kid"])

curve = ec.generate_private_key(ec.SECP256R1())
name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "test.example")])
certificate = (
    x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(curve.public_key()).serial_number(7)
    .not_valid_before(dt.datetime(2024, 1, 1)).not_valid_after(dt.datetime(2030, 1, 1))
    .add_extension(x509.SubjectAlternativeName([x509.DNSName("test.example")]), critical=False)
    .sign(curve, hashes.SHA256())
)
loaded = x509.load_pem_x509_certificate(certificate.public_bytes(serialization.Encoding.PEM))
print(loaded.subject.rfc4514_string(), loaded.serial_number, loaded.extensions[0].value.get_values_for_type(x509.DNSName))
