import sys
import os


def brew(
    kind,
    cups
):
    print(
        "%s %d" % (kind, cups),
        os.name, sys.version_info[0]
    )
