package dev.lazyscope.graph.load.value;

/// What is known of a condition.
public enum Truth {
  YES,
  NO,
  UNDECIDED;

  public static Truth of(boolean known) {
    return known ? YES : NO;
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
