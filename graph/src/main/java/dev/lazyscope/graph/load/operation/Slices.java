package dev.lazyscope.graph.load.operation;

import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Slices of sequences (library reference, "Common sequence operations").
public final class Slices {
  private Slices() {}

  public static boolean isKnown(Value.Slice slice) {
    return isBound(slice.lower()) && isBound(slice.upper()) && isBound(slice.step());
  }

  /// {@return whether the step is 0, which is an error}
  public static boolean goesNowhere(Value.Slice slice) {
    return slice.step() instanceof Value.Int(long step) && step == 0;
  }

  private static boolean isBound(Value value) {
    return value == Value.NONE || index(value) instanceof Value.Int;
  }

  /// {@return the number that an index is: truths are numbers too, and what is beyond 64 bits is
  /// beyond the end}
  public static Value index(Value value) {
    Value plain = Payloads.plain(value);
    return Numbers.isInteger(plain) ? Value.of(Numbers.asLong(plain)) : plain;
  }

  public static List<Value> of(List<Value> items, Value.Slice slice) {
    Value.Range places = places(slice, items.size());
    List<Value> part = new ArrayList<>();
    for (long left = Ranges.length(places), i = places.start(); left > 0; left--) {
      part.add(items.get((int) i));
      i += places.step();
    }
    return part;
  }

  /// Of a text without characters above U+FFFF.
  public static String of(String text, Value.Slice slice) {
    Value.Range places = places(slice, text.length());
    int length = (int) Ranges.length(places);
    int start = (int) places.start();
    if (places.step() == 1) {
      return text.substring(start, start + length);
    }
    StringBuilder part = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      part.append(text.charAt((int) (start + i * places.step())));
    }
    return part.toString();
  }

  /// {@return `range(*slice.indices(size))`; nothing for a step of 0}
  static Value.Range places(Value.Slice slice, int size) {
    long given = slice.step() == Value.NONE ? 1 : Numbers.asLong(index(slice.step()));
    long step = Math.clamp(given, -Integer.MAX_VALUE, Integer.MAX_VALUE);
    if (step == 0) {
      return new Value.Range(0, 0, 1);
    }
    if (step > 0) {
      return new Value.Range(bound(slice.lower(), 0, size), bound(slice.upper(), size, size), step);
    }
    int from =
        slice.lower() == Value.NONE ? size - 1 : Math.min(size - 1, position(slice.lower(), size));
    int to = slice.upper() == Value.NONE ? -1 : Math.max(-1, position(slice.upper(), size));
    return new Value.Range(from, to, step);
  }

  /// {@return `slice.indices`: start, stop and step for a sequence of a given length}
  public static NativeFunction indices(Value.Slice slice) {
    return NativeFunction.function(
        "indices",
        (m, a) -> {
          if (!isKnown(slice) || !(index(a.at(0)) instanceof Value.Int(long size))) {
            return Value.UNKNOWN;
          }
          if (goesNowhere(slice)) {
            throw m.error("ValueError", "slice step cannot be zero");
          }
          Value.Range places = places(slice, Math.clamp(size, 0, Integer.MAX_VALUE));
          return Value.tuple(
              Value.of(places.start()), Value.of(places.stop()), Value.of(places.step()));
        });
  }

  /// Assigns to a slice; with a step each item of it gets one, without values it is deleted.
  public static void replace(List<Value> items, Value.Slice slice, List<Value> values) {
    if (slice.step() instanceof Value.Int(long step) && step != 1) {
      replaceEach(items, slice, values);
      return;
    }
    int from = bound(slice.lower(), 0, items.size());
    int to = Math.max(from, bound(slice.upper(), items.size(), items.size()));
    List<Value> range = items.subList(from, to);
    range.clear();
    range.addAll(values);
  }

  private static void replaceEach(List<Value> items, Value.Slice slice, List<Value> values) {
    List<Value> places = of(IntStream.range(0, items.size()).mapToObj(Value::of).toList(), slice);
    if (values.isEmpty()) {
      places.stream()
          .map(Numbers::asLong)
          .sorted(Comparator.reverseOrder())
          .forEach(place -> items.remove((int) (long) place));
      return;
    }
    for (int i = 0; i < Math.min(places.size(), values.size()); i++) {
      items.set((int) Numbers.asLong(places.get(i)), values.get(i));
    }
  }

  private static int bound(Value value, int otherwise, int size) {
    return value == Value.NONE ? otherwise : Math.max(0, Math.min(size, position(value, size)));
  }

  private static int position(Value value, int size) {
    long number = Numbers.asLong(index(value));
    return (int) Math.max(-1, number < 0 ? number + size : Math.min(number, size));
  }
}
