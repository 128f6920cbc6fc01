package dev.lazyscope.graph.load.nativemodel.file;

import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An object of `_io` whose text or bytes are known, and how far it is read. Places are counted in
/// letters or bytes.
record Stream(InstanceValue file, Value whole, String text, int at) {
  private static final String WHOLE = "_text";
  private static final String AT = "_at";

  /// From here on the object is a stream that stands at the start of this text, these bytes, or
  /// something unknown.
  static void begin(InstanceValue file, Value whole) {
    file.attributes().put(WHOLE, whole);
    file.attributes().put(AT, Value.of(0));
  }

  /// {@return the stream that an object is, or empty where what it holds is not known}
  static Optional<Stream> of(Value file) {
    if (file instanceof InstanceValue instance
        && instance.attributes().get(AT) instanceof Value.Int(long at)) {
      Value whole = instance.attributes().get(WHOLE);
      return switch (whole) {
        case Value.Str(var text) -> Optional.of(new Stream(instance, whole, text, (int) at));
        case Value.Bytes(var text) -> Optional.of(new Stream(instance, whole, text, (int) at));
        case Value _ -> Optional.empty();
      };
    }
    return Optional.empty();
  }

  /// What the object holds is not known any more.
  static void lose(Value file) {
    if (file instanceof InstanceValue instance && instance.attributes().has(AT)) {
      instance.attributes().put(WHOLE, Value.UNKNOWN);
    }
  }

  /// {@return a part of it, of its kind}
  private Value part(int from, int to) {
    return like(text.substring(Math.min(from, text.length()), Math.min(to, text.length())));
  }

  private Value like(String part) {
    return whole instanceof Value.Bytes ? new Value.Bytes(part) : Value.of(part);
  }

  /// {@return what is left to read}
  Value rest() {
    return part(at, text.length());
  }

  /// Reads up to so many. {@return what was read}
  Value read(long count) {
    int to = (int) Math.min(text.length(), at + count);
    Value read = part(at, to);
    moveTo(Math.max(at, to));
    return read;
  }

  Value readAll() {
    return read(text.length());
  }

  /// {@return the next line, at most so many of it, empty at the end}
  Value readLine(long most) {
    return read(Math.min(most, lineEnd(at) - at));
  }

  List<Value> readLines() {
    List<Value> lines = new ArrayList<>();
    int from = at;
    while (from < text.length()) {
      int end = lineEnd(from);
      lines.add(part(from, end));
      from = end;
    }
    moveTo(Math.max(at, text.length()));
    return lines;
  }

  private int lineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? Math.max(from, text.length()) : end + 1;
  }

  void moveTo(int place) {
    file.attributes().put(AT, Value.of(place));
  }

  /// Puts text or bytes where the stream stands. {@return how many, or unknown}
  Value write(Value added) {
    Optional<String> more =
        switch (added) {
          case Value.Str(var letters) when whole instanceof Value.Str -> Optional.of(letters);
          case Value.Bytes(var letters) when whole instanceof Value.Bytes -> Optional.of(letters);
          case Value _ -> Optional.empty();
        };
    if (more.isEmpty() || at > text.length()) {
      lose(file);
      return Value.UNKNOWN;
    }
    int end = at + more.get().length();
    String after = end < text.length() ? text.substring(end) : "";
    file.attributes().put(WHOLE, like(text.substring(0, at) + more.get() + after));
    moveTo(end);
    return Value.of(more.get().length());
  }

  void truncate(int size) {
    file.attributes().put(WHOLE, part(0, size));
  }
}
