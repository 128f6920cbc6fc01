package dev.lazyscope.graph.load.nativemodel.concurrency;

import dev.lazyscope.graph.load.value.Value;

/// The clock of those who wait: it goes on where all do, and a little each time it is looked at.
public final class Clock {
  private static final double LOOK = 1e-4;

  private double seconds = 1000;

  Value look() {
    seconds += LOOK;
    return new Value.Float(seconds);
  }

  void advance(Value duration) {
    seconds += Math.max(0, seconds(duration));
  }

  /// Goes on to a moment, if that lies ahead.
  void reach(Value moment) {
    seconds = Math.max(seconds, seconds(moment));
  }

  /// {@return a number as seconds; 0 for what is unknown}
  private static double seconds(Value number) {
    return switch (number) {
      case Value.Float(var known) -> known;
      case Value.Int(var known) -> known;
      case Value _ -> 0;
    };
  }
}
