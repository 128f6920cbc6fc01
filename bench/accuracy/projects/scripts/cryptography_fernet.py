from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

if __name__ == "__main__":
    box = Fernet(Fernet.generate_key())
    print(box.decrypt(box.encrypt(b"secret")))
    try:
        box.decrypt(b"nonsense")
    except InvalidToken:
        print("invalid")
    key = ec.generate_private_key(ec.SECP256R1())
    key.public_key().verify(key.sign(b"m", ec.ECDSA(hashes.SHA256())), b"m", ec.ECDSA(hashes.SHA256()))
