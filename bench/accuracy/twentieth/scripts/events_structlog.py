"""Traffic lights: transitions, blinker signals, structlog output."""
import logging
import sys

import structlog
from blinker import Namespace
from structlog.contextvars import bind_contextvars, bound_contextvars, clear_contextvars, merge_contextvars
from structlog.testing import capture_logs
from transitions import Machine, MachineError
from transitions.extensions import HierarchicalMachine
from transitions.extensions.states import Tags, add_state_features

signals = Namespace()
changed = signals.signal("changed")


def drop_secrets(logger, name, event):
    return {k: "***" if k == "password" else v for k, v in event.items()}


structlog.configure(
    processors=[merge_contextvars, structlog.processors.add_log_level, drop_secrets, structlog.processors.format_exc_info,
                structlog.processors.JSONRenderer(sort_keys=True)],
    wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
    logger_factory=structlog.PrintLoggerFactory(sys.stdout),
)
log = structlog.get_logger()


@add_state_features(Tags)
class TaggedMachine(Machine):
    pass


class Light:
    def __init__(self, name, power=True):
        self.name, self.power, self.switches = name, power, 0
        states = [{"name": "green", "tags": ["go"]}, {"name": "yellow"}, {"name": "red", "tags": ["stop"]}]
        self.machine = TaggedMachine(self, states=states, initial="red", after_state_change="announce", send_event=False)
        self.machine.add_transition("step", "red", "green", conditions="powered")
        self.machine.add_transition("step", "green", "yellow")
        self.machine.add_transition("step", "yellow", "red", before=lambda: log.debug("not shown"))
        self.machine.add_transition("fail", "*", "yellow")

    def powered(self):
        return self.power

    def announce(self):
        self.switches += 1
        changed.send(self, state=self.state)


@changed.connect
def on_change(sender, state):
    log.info("switched", light=sender.name, state=state, password="x")


if __name__ == "__main__":
    clear_contextvars()
    bind_contextvars(run=1)
    north, south = Light("north"), Light("south", power=False)
    with bound_contextvars(street="Main"):
        for light in (north, south, north):
            print(light.step())
    print(north.state, south.state, north.is_yellow(), north.machine.get_state("red").is_stop)
    with capture_logs() as logs, changed.connected_to(lambda s, state: None, sender=south):
        south.fail()
    print(logs)
    try:
        crossing = HierarchicalMachine(states=["off", {"name": "on", "children": ["day", "night"], "initial": "day"}], initial="off", auto_transitions=False)
        crossing.add_transition("start", "off", "on")
        crossing.start()
        print(crossing.state)
        crossing.start()
    except MachineError:
        log.error("refused")
