"""Envelope encryption, certificates and signed tokens with cryptography and PyJWT; paramiko key round trip."""
import datetime as dt
import io
import os
from dataclasses import dataclass

import jwt
from cryptography import x509
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.x509.oid import NameOID

START = dt.datetime(2024, 1, 1, tzinfo=dt.timezone.utc)


@dataclass
class Envelope:
    key: bytes
    nonce: bytes
    body: bytes

    @classmethod
    def seal(cls, public, text):
        key, nonce = AESGCM.generate_key(128), os.urandom(12)
        oaep = padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None)
        return cls(public.encrypt(key, oaep), nonce, AESGCM(key).encrypt(nonce, text.encode(), b"v1"))

    def open(self, private, label=b"v1"):
        oaep = padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None)
        return AESGCM(private.decrypt(self.key, oaep)).decrypt(self.nonce, self.body, label).decode()


def certificate(key, name):
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    return (x509.CertificateBuilder().subject_name(subject).issuer_name(subject).public_key(key.public_key()).serial_number(7)
            .not_valid_before(START).not_valid_after(START + dt.timedelta(days=30))
            .add_extension(x509.SubjectAlternativeName([x509.DNSName(name), x509.DNSName("*." + name)]), critical=False)
            .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True).sign(key, hashes.SHA256()))


def tokens(key):
    token = jwt.encode({"sub": "ann", "aud": "api", "exp": 4102444800}, key, algorithm="ES256", headers={"kid": "k1"})
    print(jwt.get_unverified_header(token), jwt.decode(token, key.public_key(), algorithms=["ES256"], audience="api")["sub"])
    old = jwt.encode({"exp": 1}, "s" * 32, algorithm="HS256")
    for attempt in (lambda: jwt.decode(token, key.public_key(), algorithms=["ES256"]), lambda: jwt.decode(old, "s" * 32, ["HS256"]), lambda: jwt.decode(old, "t" * 32, ["HS256"])):
        try:
            attempt()
        except jwt.PyJWTError as error:
            print(type(error).__name__, error)


def main():
    private = rsa.generate_private_key(65537, 2048)
    envelope = Envelope.seal(private.public_key(), "grüße")
    print(envelope.open(private), len(envelope.key))
    try:
        envelope.open(private, b"v2")
    except InvalidTag:
        print("tampered")
    curve = ec.generate_private_key(ec.SECP256R1())
    cert = x509.load_pem_x509_certificate(certificate(curve, "e.org").public_bytes(serialization.Encoding.PEM))
    print(cert.subject.rfc4514_string(), cert.extensions.get_extension_for_class(x509.SubjectAlternativeName).value.get_values_for_type(x509.DNSName))
    cert.verify_directly_issued_by(cert)
    tokens(curve)
    new, old = Fernet(Fernet.generate_key()), Fernet(Fernet.generate_key())
    both = MultiFernet([new, old])
    print(new.decrypt(both.rotate(old.encrypt(b"moved"))))
    try:
        new.decrypt(old.encrypt(b"x"))
    except InvalidToken:
        print("wrong key")
    signer = ed25519.Ed25519PrivateKey.from_private_bytes(HKDF(hashes.SHA256(), 32, b"salt", b"sign").derive(b"seed"))
    try:
        signer.public_key().verify(signer.sign(b"a"), b"b")
    except InvalidSignature:
        print("bad signature", signer.public_key().public_bytes_raw().hex()[:16])
    import paramiko
    out = io.StringIO()
    ecdsa = paramiko.ECDSAKey.generate(bits=256)
    ecdsa.write_private_key(out, password="pw")
    again = paramiko.ECDSAKey.from_private_key(io.StringIO(out.getvalue()), password="pw")
    print(again.get_name(), again == ecdsa, len(again.fingerprint) > 40)


if __name__ == "__main__":
    main()
