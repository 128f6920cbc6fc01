"""Create a KeePass database, fill it, and look entries up again."""
import tempfile
from pathlib import Path

from pykeepass import PyKeePass, create_database
from pykeepass.exceptions import CredentialsError

ENTRIES = [
    ("mail", "ann", "s3cret", "https://mail.example"),
    ("shop", "ann@home", "hunter2", "https://shop.example"),
]


def fill(path):
    vault = create_database(str(path), password="opensesame")
    group = vault.add_group(vault.root_group, "internet", notes="web sites")
    for title, user, password, url in ENTRIES:
        entry = vault.add_entry(group, title, user, password, url=url, tags=["web"])
        entry.set_custom_property("owner", "family")
    vault.save()


def show(path):
    vault = PyKeePass(str(path), password="opensesame")
    print(vault.version, [group.name for group in vault.groups])
    for entry in sorted(vault.entries, key=lambda e: e.title):
        print(entry.path, entry.username, "*" * len(entry.password), entry.custom_properties)
    shop = vault.find_entries(url="https://shop.*", regex=True, first=True)
    print(shop.title, shop.tags)


with tempfile.TemporaryDirectory() as folder:
    database = Path(folder, "vault.kdbx")
    fill(database)
    show(database)
    try:
        PyKeePass(str(database), password="wrong")
    except CredentialsError:
        print("wrong password")
