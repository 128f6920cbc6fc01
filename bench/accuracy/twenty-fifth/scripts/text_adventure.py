"""A text adventure played from a script: rooms from YAML-like data, a command loop and a saved score."""
import cmd
import dataclasses
import io
import pickle
import shlex
import sys
from random import Random
from typing import Iterator

from ascii_colors import ASCIIColors
from ansimarkup import AnsiMarkup
from first import first
from humanreadable import Time
from roundrobin import smooth

ROOMS = {
    "attic": {"down": "hall", "things": ["lamp"]},
    "hall": {"up": "attic", "out": "garden", "things": []},
    "garden": {"in": "hall", "things": ["saw", "rope"]},
}
SCRIPT = "look\ntake lamp\ngo down\ngo out\ntake 'saw'\ntake tree\nsay hello there\nwait '1 min 30 sec'\ngo up\nscore\nquit\n"


@dataclasses.dataclass
class State:
    room: str = "attic"
    bag: list = dataclasses.field(default_factory=list)
    turns: int = 0


class Game(cmd.Cmd):
    prompt = ""
    use_rawinput = False

    def __init__(self, stdin, stdout):
        super().__init__(stdin=stdin, stdout=stdout)
        self.state = State()
        self.markup = AnsiMarkup()
        self.voices: Iterator = smooth([("echo", 2), ("owl", 1)])

    def say(self, text):
        self.stdout.write(self.markup.strip(text) + "\n")

    def postcmd(self, stop, line):
        self.state.turns += 1
        return stop

    def do_look(self, line):
        room = ROOMS[self.state.room]
        self.say(f"<b>{self.state.room}</b>: {', '.join(room['things']) or 'nothing'}")

    def do_go(self, line):
        target = ROOMS[self.state.room].get(line)
        if target is None:
            return self.say("<red>no way</red>")
        self.state.room = target
        self.do_look("")

    def do_take(self, line):
        wanted = first(shlex.split(line))
        things = ROOMS[self.state.room]["things"]
        if wanted not in things:
            return self.say(f"no {wanted} here")
        things.remove(wanted)
        self.state.bag.append(wanted)

    def do_say(self, line):
        self.say(f"{self.voices()} answers: {line}")

    def do_wait(self, line):
        seconds = int(Time(shlex.split(line)[0]).seconds)
        self.state.turns += seconds // 30
        self.say(f"you wait {seconds} seconds")

    def do_score(self, line):
        saved = pickle.loads(pickle.dumps(self.state))
        self.say(f"{saved.turns} turns, {sorted(saved.bag)}, luck {Random(4).randint(1, 6)}")

    def do_quit(self, line):
        return True


if __name__ == "__main__":
    game = Game(io.StringIO(SCRIPT), sys.stdout)
    game.cmdloop("Welcome " + ("to the attic" if ASCIIColors else ""))
