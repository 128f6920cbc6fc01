package dev.lazyscope.cli.option;

import java.util.Optional;
import java.util.function.Supplier;

/// Tries a prediction: one that breaks down is told, and the other entries go on.
public final class Attempt {
  private Attempt() {}

  /// {@return the prediction, unless it broke down}
  public static <T> Optional<T> at(String entry, Session session, Supplier<T> prediction) {
    try {
      return Optional.of(prediction.get());
    } catch (IllegalStateException | StackOverflowError broken) {
      if (session.options().debug()) {
        throw broken;
      }
      session
          .world()
          .warn(entry + ": the prediction broke down; please report this (--debug shows where)");
      return Optional.empty();
    }
  }
}
