from pyftpdlib.authorizers import DummyAuthorizer
from pyftpdlib.handlers import FTPHandler

authorizer = DummyAuthorizer()
authorizer.add_user("user", "12345", ".", perm="elradfmw")
FTPHandler.authorizer = authorizer
print(authorizer.validate_authentication("user", "12345", FTPHandler), authorizer.has_perm("user", "w"))
