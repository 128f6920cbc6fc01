"""Hardware in two description kits: a PyRTL counter with a memory and a Migen blinker, simulated."""
import enum
import io

import pyrtl
from fixedint import Int8, UInt16
from fastcrc import crc16
from migen import Case, If, Memory, Module, NextState, NextValue, Signal
from migen.fhdl import verilog
from migen.genlib.fifo import SyncFIFO
from migen.genlib.fsm import FSM
from migen.sim import run_simulation


class Mode(enum.IntEnum):
    IDLE = 0
    COUNT = 1
    HOLD = 2


class Blinker(Module):
    def __init__(self, limit):
        self.led = Signal()
        counter = Signal(max=limit + 1)
        self.sync += If(counter == limit, counter.eq(0), self.led.eq(~self.led)).Else(counter.eq(counter + 1))


class Machine(Module):
    def __init__(self):
        self.go, self.total = Signal(), Signal(8)
        fsm = FSM(reset_state="IDLE")
        self.submodules += fsm
        fsm.act("IDLE", If(self.go, NextState("RUN")))
        fsm.act("RUN", NextValue(self.total, self.total + 2), If(self.total > 4, NextState("IDLE")))
        self.table = Signal(4)
        self.comb += Case(self.total, {0: self.table.eq(1), 2: self.table.eq(3), "default": self.table.eq(7)})


def watch(machine, log):
    yield machine.go.eq(1)
    for _ in range(6):
        yield
        log.append(((yield machine.total), (yield machine.table)))


def queue_test(fifo, log):
    for word in (5, 9):
        yield from fifo.write(word)
    for _ in range(2):
        log.append((yield from fifo.read()))


def rtl():
    pyrtl.reset_working_block()
    enable = pyrtl.Input(1, "enable")
    counter = pyrtl.Register(4, "counter")
    memory = pyrtl.MemBlock(4, 4, "memory", asynchronous=True)
    with pyrtl.conditional_assignment:
        with enable:
            counter.next |= counter + 1
            memory[counter] |= ~counter
        with pyrtl.otherwise:
            counter.next |= 0
    out = pyrtl.Output(4, "out")
    out <<= memory[pyrtl.Const(1, 4)]
    pyrtl.optimize()
    simulation = pyrtl.Simulation()
    simulation.step_multiple({"enable": "1111011"})
    text = io.StringIO()
    pyrtl.output_to_verilog(text)
    return simulation.tracer.trace["counter"], simulation.tracer.trace["out"][-1], text.getvalue().count("assign"), pyrtl.area_estimation()[0] > 0


def main():
    log = []
    machine = Machine()
    run_simulation(machine, watch(machine, log))
    print(log)
    fifo = SyncFIFO(8, 4)
    words = []
    run_simulation(fifo, queue_test(fifo, words))
    blinker = Blinker(3)
    print(words, str(verilog.convert(blinker, {blinker.led})).count("reg"), Memory(8, 4).depth)
    print(rtl(), Mode.COUNT.name)
    print(Int8(127) + Int8(1), UInt16(70000), hex(crc16.xmodem(b"123456789")))


if __name__ == "__main__":
    main()
