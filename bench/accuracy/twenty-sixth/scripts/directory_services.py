"""LDAP filters and entries, HTTP challenges, tokens, proxies' headers, disposable mail and phone numbers."""
import asyncio
import base64
from dataclasses import dataclass

import httpx
import phonenumbers
from certvalidator import ValidationContext
from disposable_email_domains import blocklist
from httpx_auth import Basic, HeaderApiKey, QueryApiKey
from httpx_oauth.clients.github import GitHubOAuth2
from ldaptor.ldapfilter import parseFilter
from ldaptor.protocols.ldap.distinguishedname import DistinguishedName, RelativeDistinguishedName
from ldaptor.inmemory import ReadOnlyInMemoryLDAPEntry
from pkce import generate_code_verifier, get_code_challenge
from proxyprotocol.v1 import ProxyProtocolV1
from proxyprotocol.v2 import ProxyProtocolV2
from www_authenticate import parse as challenges
from yarl import URL


class Directory:
    """People of a directory kept in memory."""

    def __init__(self):
        self.root = ReadOnlyInMemoryLDAPEntry("dc=shed,dc=test", {"objectClass": ["dcObject"], "dc": ["shed"]})
        self.people = []

    def add(self, name, mail):
        entry = self.root.addChild(f"cn={name}", {"objectClass": ["person"], "cn": [name], "mail": [mail]})
        self.people.append(entry)
        return entry

    def search(self, text):
        rule = parseFilter(text)
        return [str(e.dn) if hasattr(e, "dn") else e for e in self.people if e.match(rule)]


@dataclass
class Phone:
    text: str
    region: str = "GB"

    def __str__(self):
        number = phonenumbers.parse(self.text, self.region)
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def transport(request):
    return httpx.Response(200, json={"auth": request.headers.get("Authorization", ""), "key": request.headers.get("X-Key", ""), "query": request.url.query.decode()})


def proxied():
    for proxy in (ProxyProtocolV1(), ProxyProtocolV2()):
        yield type(proxy).__name__, callable(getattr(proxy, "is_valid", None))


async def oauth():
    client = GitHubOAuth2("id", "secret")
    address = await client.get_authorization_url("https://shed.test/back", state="s")
    return dict(URL(address).query)["client_id"]


def main():
    directory = Directory()
    directory.add("ann", "ann@shed.test")
    directory.add("bob", "bob@mailinator.com")
    print(len(directory.search("(&(cn=a*)(objectClass=person))")), len(directory.search("(!(mail=bob*))")))
    name = DistinguishedName("cn=ann,dc=shed,dc=test")
    print(name.getDomainName(), len(name.split()), RelativeDistinguishedName("cn=x").getText())
    print("mailinator.com" in blocklist, Phone("020 8366 1177"), ValidationContext(allow_fetching=False).revocation_mode)
    print(challenges('Digest realm="r", nonce="n"')["digest"]["nonce"], len(get_code_challenge(generate_code_verifier(50))))
    with httpx.Client(transport=httpx.MockTransport(transport)) as client:
        for auth in (Basic("ann", "pw"), HeaderApiKey("k1", "X-Key"), QueryApiKey("k2", "key"), Basic("a", "b") + HeaderApiKey("k", "X-Key")):
            print(client.get("http://shed.test/", auth=auth).json())
    print(list(proxied()), asyncio.run(oauth()), base64.b64encode(b"x"))


if __name__ == "__main__":
    main()
