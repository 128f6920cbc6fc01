"""Run a statechart step by step with sismic, and check a property on it."""
from sismic.exceptions import PreconditionError
from sismic.interpreter import Interpreter
from sismic.io import export_to_plantuml, export_to_yaml, import_from_yaml
from sismic.model import Event, Transition
from sismic.helpers import log_trace

CHART = """
statechart:
  name: Elevator
  preamble: |
    current = 0
    destination = 0
  root state:
    name: active
    parallel states:
      - name: movement
        initial: still
        states:
          - name: still
            transitions:
              - event: floor
                guard: event.level != current
                action: destination = event.level
                target: moving
          - name: moving
            on entry: current = destination
            transitions:
              - target: still
                action: send('arrived', level=current)
      - name: doors
        initial: open
        states:
          - name: open
            transitions:
              - target: closed
                guard: after(10)
          - name: closed
            transitions:
              - event: arrived
                target: open
"""


def main():
    chart = import_from_yaml(CHART)
    print(chart.name, sorted(chart.states), chart.depth_for("moving"))
    print([str(t.event) for t in chart.transitions if isinstance(t, Transition)])
    interpreter = Interpreter(chart)
    trace = log_trace(interpreter)
    got = []
    interpreter.attach(lambda event: got.append(event.name))
    interpreter.execute()
    print(interpreter.configuration)
    interpreter.clock.time += 11
    interpreter.execute()
    print(interpreter.configuration)
    interpreter.queue("floor", level=4).queue(Event("floor", level=4))
    for step in interpreter.execute():
        print(step.entered_states, step.exited_states, [e.name for e in step.sent_events])
    print(interpreter.context["current"], len(trace), "event sent" in got)
    print(len(export_to_yaml(chart).splitlines()) > 20, export_to_plantuml(chart).splitlines()[0])
    print(issubclass(PreconditionError, Exception))


if __name__ == "__main__":
    main()
