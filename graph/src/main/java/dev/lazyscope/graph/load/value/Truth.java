package dev.lazyscope.graph.load.value;

import java.util.List;
import java.util.function.Function;

/// What is known of a condition.
public enum Truth {
  YES,
  NO,
  UNDECIDED;

  public static Truth of(boolean known) {
    return known ? YES : NO;
  }

  /// {@return what a test says of every one of several, if it says the same of all}
  public static <T> Truth agreed(List<T> options, Function<T, Truth> test) {
    Truth first = test.apply(options.getFirst());
    return options.stream().skip(1).allMatch(option -> test.apply(option) == first)
        ? first
        : UNDECIDED;
  }

  public Truth not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNDECIDED -> UNDECIDED;
    };
  }

  public Value value() {
    return switch (this) {
      case YES -> Value.Marker.TRUE;
      case NO -> Value.Marker.FALSE;
      case UNDECIDED -> Value.UNKNOWN;
    };
  }
}
