"""Create a self-signed certificate and check what ended up in it."""
import argparse
import datetime as dt
import tempfile
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID


def make_certificate(host, days):
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([
        x509.NameAttribute(NameOID.COUNTRY_NAME, "NO"),
        x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Example AS"),
        x509.NameAttribute(NameOID.COMMON_NAME, host),
    ])
    start = dt.datetime(2024, 1, 1, tzinfo=dt.timezone.utc)
    builder = (
        x509.CertificateBuilder()
        .subject_name(name).issuer_name(name)
        .public_key(key.public_key()).serial_number(1234567)
        .not_valid_before(start).not_valid_after(start + dt.timedelta(days=days))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
    )
    return key, builder.sign(key, hashes.SHA256())


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--host", default="intranet.example")
    parser.add_argument("--days", type=int, default=90)
    args = parser.parse_args()
    key, cert = make_certificate(args.host, args.days)
    with tempfile.TemporaryDirectory() as tmp:
        pem = Path(tmp, "cert.pem")
        pem.write_bytes(cert.public_bytes(serialization.Encoding.PEM))
        loaded = x509.load_pem_x509_certificate(pem.read_bytes())
    print(loaded.subject.rfc4514_string())
    print(loaded.not_valid_after_utc.date())
    san = loaded.extensions.get_extension_for_class(x509.SubjectAlternativeName)
    print(san.value.get_values_for_type(x509.DNSName))
    loaded.public_key().verify(loaded.signature, loaded.tbs_certificate_bytes,
                               ec.ECDSA(loaded.signature_hash_algorithm))
    print("signature ok, key size", key.key_size)


if __name__ == "__main__":
    main()
