package dev.lazyscope.graph.load.nativemodel.string;

import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.Value;
import java.util.Optional;
import java.util.OptionalInt;

/// The part of a text that `find`, `startswith` and their like look at: `text[start:end]`.
///
/// @param from where the part begins in the text, in characters as Python counts them
/// @param isInside whether the start lies in the text; beyond it not even the empty text is found
record TextWindow(String text, int from, boolean isInside) {

  /// {@return the window that the third and fourth argument set, where they are known}
  static Optional<TextWindow> of(Arguments arguments) {
    return Payloads.text(arguments.at(0))
        .flatMap(text -> of(text, arguments.at(2), arguments.at(3)));
  }

  private static Optional<TextWindow> of(String text, Value start, Value end) {
    int length = text.codePointCount(0, text.length());
    OptionalInt from = bound(start, length, 0);
    OptionalInt to = bound(end, length, length);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    int last = Math.min(length, to.getAsInt());
    boolean isInside = from.getAsInt() <= last;
    String part =
        isInside
            ? text.substring(
                text.offsetByCodePoints(0, from.getAsInt()), text.offsetByCodePoints(0, last))
            : "";
    return Optional.of(new TextWindow(part, from.getAsInt(), isInside));
  }

  /// {@return where in the whole text a place of this part is}
  int place(int at) {
    return from + text.codePointCount(0, at);
  }

  private static OptionalInt bound(Value value, int length, int otherwise) {
    if (value == Value.ABSENT || value == Value.NONE) {
      return OptionalInt.of(otherwise);
    }
    if (value instanceof Value.Int(long number)) {
      long counted = number < 0 ? Math.max(0, number + length) : number;
      return OptionalInt.of((int) Math.min(counted, Integer.MAX_VALUE));
    }
    return OptionalInt.empty();
  }
}
