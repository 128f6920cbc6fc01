import os

from pyfakefs.fake_filesystem_unittest import Patcher

if __name__ == "__main__":
    with Patcher() as patcher:
        patcher.fs.create_file("/data/one.txt", contents="one")
        print(os.path.exists("/data/one.txt"))
