"""Split a secret into mnemonic shares and sign an HTTP request."""
import datetime

import requests
from http_message_signatures import HTTPMessageSigner, HTTPMessageVerifier, HTTPSignatureKeyResolver, algorithms
from http_message_signatures.exceptions import InvalidSignature
import shamir_mnemonic as shamir
from shamir_mnemonic.share import Share
from shamir_mnemonic.utils import MnemonicError

SECRET = bytes.fromhex("bb54aac4b89dc868ba37d9cc21b2cece")


class Keys(HTTPSignatureKeyResolver):
    keys = {"k1": b"top-secret-key"}

    def resolve_public_key(self, key_id):
        return self.keys[key_id]

    def resolve_private_key(self, key_id):
        return self.keys[key_id]


def main():
    groups = shamir.generate_mnemonics(group_threshold=1, groups=[(2, 3)], master_secret=SECRET, passphrase=b"pw")
    shares = groups[0]
    print(len(shares), [len(s.split()) for s in shares])
    print(shamir.combine_mnemonics([shares[0], shares[2]], b"pw") == SECRET)
    print(shamir.combine_mnemonics(shares[1:], b"other") == SECRET)
    share = Share.from_mnemonic(shares[1])
    print(share.index, share.member_threshold, share.mnemonic() == shares[1])
    try:
        shamir.combine_mnemonics(shares[:1])
    except MnemonicError as e:
        print(str(e).split(".")[0])

    request = requests.Request("POST", "https://example.org/foo?a=b", json={"hello": "world"},
                               headers={"Date": "Tue, 20 Apr 2021 02:07:55 GMT"}).prepare()
    signer = HTTPMessageSigner(signature_algorithm=algorithms.HMAC_SHA256, key_resolver=Keys())
    created = datetime.datetime.now() - datetime.timedelta(seconds=1)
    signer.sign(request, key_id="k1", created=created, covered_component_ids=("@method", "@authority", "date"))
    print(sorted(request.headers))
    verifier = HTTPMessageVerifier(signature_algorithm=algorithms.HMAC_SHA256, key_resolver=Keys())
    result = verifier.verify(request)[0]
    print(result.label, sorted(result.covered_components), result.parameters["keyid"])
    request.headers["Date"] = "changed"
    try:
        verifier.verify(request)
    except InvalidSignature as e:
        print(type(e).__name__)


main()
