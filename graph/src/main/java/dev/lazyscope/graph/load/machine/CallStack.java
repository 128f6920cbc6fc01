package dev.lazyscope.graph.load.machine;

import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.ProxyValue;
import dev.lazyscope.graph.load.value.PythonError;
import java.util.ArrayList;
import java.util.List;

/// The calls that run, module bodies among them.
final class CallStack {
  private static final int IN_TRAIL = 5;

  private final List<Frame> frames = new ArrayList<>();

  void push(Frame frame) {
    frames.add(frame);
  }

  void pop() {
    frames.removeLast();
  }

  /// {@return how many calls deep the program stands}
  int depth() {
    return frames.size();
  }

  /// Drops the frames that an exception left behind.
  void unwind(int depth) {
    while (frames.size() > depth) {
      frames.removeLast();
    }
  }

  /// {@return the frames that run, innermost last}
  List<Frame> frames() {
    return frames;
  }

  /// {@return the frame so many calls out from the innermost one, or the outermost}
  Frame frame(int out) {
    return frames.get(Math.max(0, frames.size() - 1 - out));
  }

  /// {@return where the innermost calls stand, innermost first}
  List<PythonError.Entry> trail() {
    return frames.reversed().stream().limit(IN_TRAIL).map(CallStack::entry).toList();
  }

  private static PythonError.Entry entry(Frame frame) {
    return new PythonError.Entry(
        new ProxyValue.Site(frame.module(), frame.at()),
        frame.code().name(),
        frame.globals(),
        frame.serial());
  }
}
