package dev.lazyscope.cli.syntax;

import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Model.ArgSpec;

/// What an argument was given, or what it is when it was not given.
record Value<T>(ArgSpec spec, T usual) implements Supplier<T> {
  @Override
  public T get() {
    return Value.<T>optional(spec).get().orElse(usual);
  }

  static <T> Supplier<Optional<T>> optional(ArgSpec spec) {
    return () -> Optional.ofNullable(spec.getValue());
  }
}
