"""Break points, power laws and packing: a numeric report from made measurements."""
import numpy as np
import pwlf
import ruptures
from binpacking import to_constant_bin_number
from engineering_notation import EngNumber
from rectpack import newPacker
from simple_pid import PID
from transforms3d import euler, quaternions
from trianglesolver import degree, solve
from glicko2 import Player


def signal():
    base = np.concatenate([np.full(30, 1.0), np.full(30, 4.0), np.full(30, 2.0)])
    return base + np.sin(np.arange(90)) * 0.1


def breaks(values):
    found = ruptures.Pelt(model="l2").fit(values).predict(pen=2)
    return found


def line_fit():
    x = np.linspace(0, 10, 21)
    y = np.where(x < 5, x, 5 + 3 * (x - 5))
    fit = pwlf.PiecewiseLinFit(x, y)
    fit.fit_with_breaks([0, 5, 10])
    return [round(float(slope), 3) for slope in fit.slopes]


def packed():
    packer = newPacker(rotation=False)
    for rectangle in ((4, 3), (2, 2), (5, 1), (3, 3)):
        packer.add_rect(*rectangle)
    packer.add_bin(8, 6)
    packer.pack()
    return sorted(tuple(int(v) for v in rect[1:5]) for rect in packer.rect_list())


def controller():
    pid = PID(1, 0.1, 0.05, setpoint=10, sample_time=None, time_fn=iter(range(1, 100)).__next__)
    level = 0.0
    for _ in range(20):
        level += pid(level) * 0.3
    return round(level, 3)


if __name__ == "__main__":
    print(breaks(signal()), line_fit())
    print(packed(), to_constant_bin_number({"a": 10, "b": 4, "c": 5, "d": 1}, 2))
    print(EngNumber("12500"), EngNumber("0.0033") + EngNumber("2m"))
    quaternion = quaternions.axangle2quat([0, 0, 1], np.pi / 2)
    print(np.round(euler.quat2euler(quaternion), 4).tolist())
    a, b, c, A, B, C = solve(a=3, b=4, C=90 * degree)
    print(round(c, 6), round(A / degree, 3), controller())
    player = Player()
    player.update_player([1400], [30], [1])
    print(round(player.rating, 2))
