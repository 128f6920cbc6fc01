package dev.lazyscope.graph.load.value;

import java.util.ArrayDeque;
import java.util.Deque;

/// Something that gives values one after the other: a generator, a coroutine, or an iterator made
/// in Java. Its source runs when it is first driven.
public final class GeneratorValue implements Value {
  private final Kind kind;
  private final Source source;
  private final Deque<Value> waiting = new ArrayDeque<>();
  private boolean started;
  private int toSkip = -1;
  private Value given = ABSENT;

  public enum Kind {
    GENERATOR,
    COROUTINE,
    ASYNC_GENERATOR,
    ITERATOR
  }

  /// Runs to its end, or until the receiver throws. {@return what the code returned}
  public interface Source {
    Value drive(Frame.YieldTarget receiver);
  }

  public GeneratorValue(Kind kind, Source source) {
    this.kind = kind;
    this.source = source;
  }

  public Kind kind() {
    return kind;
  }

  public Source source() {
    return source;
  }

  /// {@return values produced and not yet fetched}
  public Deque<Value> waiting() {
    return waiting;
  }

  public boolean isStarted() {
    return started;
  }

  public void start() {
    started = true;
  }

  /// Makes it as if nobody had asked: whoever drove it was left in the middle and will run again.
  public void restart() {
    started = false;
  }

  /// Remembers that only the first value was fetched. When more are asked for, the source runs
  /// again, and its first `known` values are those that were given already.
  public void suspend(int known, Value value) {
    toSkip = known;
    given = value;
  }

  /// {@return how many values to pass over when the source runs again; negative when there are no
  /// more}
  public int resume() {
    int skip = toSkip;
    toSkip = -1;
    openGiven();
    return skip;
  }

  /// The second run fills an object of its own; what the first gave may hold anything from now on.
  private void openGiven() {
    if (kind == Kind.GENERATOR) {
      switch (given) {
        case DictValue dict -> dict.open();
        case ListValue list -> list.open();
        case SetValue set -> set.open();
        case Value _ -> {}
      }
    }
    given = ABSENT;
  }
}
