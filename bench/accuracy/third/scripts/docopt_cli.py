"""Usage: docopt_cli.py [--loud] NAME"""
from docopt import docopt

options = docopt(__doc__, argv=["--loud", "ada"])
print(options["NAME"], options["--loud"])
