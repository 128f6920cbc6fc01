package dev.lazyscope.graph.load.machine;

import dev.lazyscope.analyzer.script.Code;
import dev.lazyscope.graph.load.observer.Observer;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.ProxyValue;
import dev.lazyscope.graph.load.value.PythonError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The calls that run, module bodies among them.
final class CallStack implements Observer.Stack {
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

  /// {@return where the program stands, and in which function}
  Observer.Spot spot() {
    return new Observer.Spot(site(frame(0)), function());
  }

  /// {@return where the innermost function begins that the body of the running module called}
  private Optional<ProxyValue.Site> function() {
    for (int i = frames.size() - 1; i >= 0; i--) {
      Frame frame = frames.get(i);
      if (frame.code().kind() == Code.Kind.MODULE) {
        return Optional.empty();
      }
      if (frame.function().isPresent()) {
        return Optional.of(new ProxyValue.Site(frame.module(), frame.code().at()));
      }
    }
    return Optional.empty();
  }

  @Override
  public List<String> modules() {
    return frames.stream().map(Frame::module).distinct().toList();
  }

  @Override
  public List<ProxyValue.Site> calls() {
    return sinceModule().map(CallStack::site).toList();
  }

  /// {@return the frames above the body of the module that runs, innermost first}
  private Stream<Frame> sinceModule() {
    return frames.reversed().stream().takeWhile(frame -> frame.code().kind() != Code.Kind.MODULE);
  }

  private static ProxyValue.Site site(Frame frame) {
    return new ProxyValue.Site(frame.module(), frame.at());
  }

  private static PythonError.Entry entry(Frame frame) {
    return new PythonError.Entry(
        site(frame), frame.code().name(), frame.globals(), Optional.of(frame));
  }
}
