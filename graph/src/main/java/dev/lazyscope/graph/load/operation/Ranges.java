package dev.lazyscope.graph.load.operation;

import dev.lazyscope.graph.load.value.Value;
import java.util.OptionalLong;

/// What `range` objects answer without being gone through (library reference, "Ranges").
public final class Ranges {
  private Ranges() {}

  public static long length(Value.Range range) {
    long distance =
        range.step() > 0
            ? Math.ceilDiv(range.stop() - range.start(), range.step())
            : Math.ceilDiv(range.start() - range.stop(), -range.step());
    return Math.max(0, distance);
  }

  /// {@return the number at a place, which counts from the end where it is negative}
  public static OptionalLong at(Value.Range range, long place) {
    long length = length(range);
    long position = place < 0 ? place + length : place;
    return position >= 0 && position < length
        ? OptionalLong.of(range.start() + position * range.step())
        : OptionalLong.empty();
  }

  /// {@return where a number stands}
  public static OptionalLong place(Value.Range range, long number) {
    long distance = number - range.start();
    long place = distance / range.step();
    return distance % range.step() == 0 && place >= 0 && place < length(range)
        ? OptionalLong.of(place)
        : OptionalLong.empty();
  }

  public static Value.Range slice(Value.Range range, Value.Slice slice) {
    Value.Range places = Slices.places(slice, Math.clamp(length(range), 0, Integer.MAX_VALUE));
    return new Value.Range(
        range.start() + places.start() * range.step(),
        range.start() + places.stop() * range.step(),
        range.step() * places.step());
  }

  /// {@return whether both give the same numbers}
  public static boolean areEqual(Value.Range one, Value.Range other) {
    long length = length(one);
    return length == length(other)
        && (length == 0
            || one.start() == other.start() && (length == 1 || one.step() == other.step()));
  }

  public static String repr(Value.Range range) {
    String bounds = range.start() + ", " + range.stop();
    return "range(" + bounds + (range.step() == 1 ? "" : ", " + range.step()) + ")";
  }
}
