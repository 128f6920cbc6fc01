package dev.lazyscope.graph.load.observer;

import dev.lazyscope.graph.load.observer.Observer.Failure;

/// The run of the same program in which nothing is deferred, by which to tell what lazy imports
/// break from what the simulation does not know.
@FunctionalInterface
public interface Precedent {
  /// No such run.
  Precedent NONE = (failure, stack) -> false;

  /// {@return whether that run came to the same code, and did not fail there in this way}
  boolean lacks(Failure failure, Observer.Stack stack);
}
