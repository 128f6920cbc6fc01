package dev.lazyscope.graph.load.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A Python exception on its way. Carries no Java stack trace.
public final class PythonError extends RuntimeException {
  private final transient Value exception;
  private final boolean inferred;
  private final transient List<Entry> trail;

  /// Code that ran when it was raised: where it stood, the function, what it sees as globals, and
  /// its frame, which code that is only modelled has not.
  public record Entry(
      ProxyValue.Site site, String function, DictValue globals, Optional<Frame> frame) {

    /// {@return whether it is the code of the frame with that serial number}
    public boolean isOf(long serial) {
      return frame.filter(running -> running.serial() == serial).isPresent();
    }
  }

  /// `inferred` tells an error that no `raise` statement made; `trail` says where it was raised.
  public PythonError(Value exception, boolean inferred, List<Entry> trail) {
    super("Python exception");
    this.trail = trail;
    this.exception = exception;
    this.inferred = inferred;
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }

  public Value exception() {
    return exception;
  }

  /// {@return where it was raised and who called that, innermost first}
  public List<Entry> trail() {
    return trail;
  }

  /// {@return the same error, come through code that has no frame here: what a frame called}
  public PythonError through(Entry callee, long caller) {
    List<Entry> longer = new ArrayList<>();
    for (Entry entry : trail) {
      if (entry.isOf(caller)) {
        longer.add(callee);
      }
      longer.add(entry);
    }
    return new PythonError(exception, inferred, List.copyOf(longer));
  }

  public boolean isInferred() {
    return inferred;
  }
}
