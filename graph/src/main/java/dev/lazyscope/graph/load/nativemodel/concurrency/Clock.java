package dev.lazyscope.graph.load.nativemodel.concurrency;

import dev.lazyscope.graph.load.operation.Readings;
import dev.lazyscope.graph.load.value.Value;

/// The clock of those who wait: it goes on where all do, and a little each time it is looked at.
public final class Clock {
  private static final double LOOK = 1e-4;

  /// Less, for who looks does not only do so to wait.
  private static final double GLANCE = 1e-5;

  private double seconds = 1000;

  Value look() {
    seconds += LOOK;
    return new Value.Float(seconds);
  }

  /// {@return what a clock shows of which a second has so many units}
  public Value.Reading reading(Value.Epoch epoch, double unit) {
    seconds += GLANCE;
    return Readings.of(epoch, seconds, unit);
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
      case Value.Reading(var look, var low, var high, _) when look.isEmpty() -> (low + high) / 2;
      case Value _ -> 0;
    };
  }
}
