"""A small robot language made with textX."""
from textx import TextXSemanticError, TextXSyntaxError, get_children_of_type, metamodel_from_str, textx_isinstance
from textx.scoping.providers import FQN
from textx.export import metamodel_export
import os
import tempfile

GRAMMAR = """
Program: 'begin' commands*=Command 'end' routines*=Routine;
Command: Move | Turn | Call | Repeat;
Move: direction=Direction steps=INT?;
Direction: 'forward' | 'back';
Turn: 'turn' side=/left|right/;
Call: 'call' routine=[Routine];
Repeat: 'repeat' count=INT '{' commands+=Command '}';
Routine: 'routine' name=ID '{' commands+=Command '}';
Comment: /#.*$/;
"""
SOURCE = """
begin
  forward 3   # go
  turn left
  repeat 2 { call step turn right }
end
routine step { forward 2 back }
"""
HEADINGS = [(0, 1), (1, 0), (0, -1), (-1, 0)]


class Robot:
    def __init__(self):
        self.x = self.y = self.heading = 0

    def interpret(self, commands):
        for c in commands:
            getattr(self, "do_" + c.__class__.__name__.lower())(c)
        return self

    def do_move(self, c):
        dx, dy = HEADINGS[self.heading]
        sign = 1 if c.direction == "forward" else -1
        self.x += sign * dx * c.steps
        self.y += sign * dy * c.steps

    def do_turn(self, c):
        self.heading = (self.heading + (1 if c.side == "right" else -1)) % 4

    def do_call(self, c):
        self.interpret(c.routine.commands)

    def do_repeat(self, c):
        for _ in range(c.count):
            self.interpret(c.commands)


def default_steps(move):
    if move.steps == 0:
        move.steps = 1


def no_long_loops(repeat):
    if repeat.count > 99:
        raise TextXSemanticError(f"loop of {repeat.count}")


meta = metamodel_from_str(GRAMMAR)
meta.register_obj_processors({"Move": default_steps, "Repeat": no_long_loops})
model = meta.model_from_str(SOURCE)
robot = Robot().interpret(model.commands)
print(robot.x, robot.y, robot.heading, len(get_children_of_type("Move", model)))
print(textx_isinstance(model.commands[0], meta["Command"]), model.routines[0].name)
for bad in ("begin jump end", "begin call nothing end", "begin repeat 100 { turn left } end"):
    try:
        meta.model_from_str(bad)
    except TextXSyntaxError as error:
        print("syntax", error.line, error.col)
    except TextXSemanticError as error:
        print("semantics", error.message)
with tempfile.TemporaryDirectory() as folder:
    target = os.path.join(folder, "meta.dot")
    metamodel_export(meta, target)
    print(open(target).read().count("->") > 3)
