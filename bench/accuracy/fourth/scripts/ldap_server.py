from ldap3 import MOCK_SYNC, Connection, Server

connection = Connection(Server("fake"), user="cn=a,o=b", password="x", client_strategy=MOCK_SYNC)
connection.strategy.add_entry("cn=a,o=b", {"userPassword": "x", "sn": "A"})
print(connection.bind())
