"""A counter simulated in MyHDL and in Amaranth."""
from amaranth.hdl import Elaboratable, Module, Signal
from amaranth.back import rtlil
from amaranth.sim import Simulator
from myhdl import ResetSignal, Simulation, StopSimulation, always_seq, block, delay, instance, intbv
from myhdl import Signal as MySignal


@block
def counter(clock, reset, count):
    @always_seq(clock.posedge, reset=reset)
    def logic():
        count.next = (count + 3) % 16
    return logic


@block
def bench(seen):
    clock, count = MySignal(bool(0)), MySignal(intbv(0)[4:])
    reset = ResetSignal(0, active=1, isasync=True)
    inner = counter(clock, reset, count)

    @instance
    def drive():
        for _ in range(8):
            yield delay(5)
            clock.next = not clock
            yield delay(5)
            seen.append(int(count))
        raise StopSimulation
    return inner, drive


class Counter(Elaboratable):
    def __init__(self):
        self.count = Signal(4)
        self.top = Signal()

    def elaborate(self, platform):
        m = Module()
        m.d.sync += self.count.eq(self.count + 5)
        m.d.comb += self.top.eq(self.count > 9)
        return m


seen = []
bench(seen).run_sim(quiet=1)
print(seen)
dut, values = Counter(), []


async def watch(ctx):
    for _ in range(6):
        await ctx.tick()
        values.append((ctx.get(dut.count), ctx.get(dut.top)))


simulator = Simulator(dut)
simulator.add_clock(1e-6)
simulator.add_testbench(watch)
simulator.run()
print(values)
print([line for line in rtlil.convert(dut, ports=[dut.count, dut.top]).splitlines() if line.startswith("module")])
