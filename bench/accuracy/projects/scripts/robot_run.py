import os

from robot import run

if __name__ == "__main__":
    suite = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "robotsuite", "sums.robot")
    print(run(suite, output=None, log=None, report=None, console="quiet"))
