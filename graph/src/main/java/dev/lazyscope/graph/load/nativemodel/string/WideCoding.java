package dev.lazyscope.graph.load.nativemodel.string;

import dev.lazyscope.graph.load.value.Value;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.regex.Pattern;

/// UTF-16 and UTF-32, by the names of their modules below `encodings`. Those without an order of
/// bytes in their name write a mark in front, in the order of the machine, and read one.
final class WideCoding {
  private static final Pattern NAME = Pattern.compile("utf_(16|32)(_[lb]e)?");
  private static final char MARK = '\ufeff';

  private WideCoding() {}

  static boolean isName(String encoding) {
    return NAME.matcher(encoding).matches();
  }

  /// {@return the bytes, one character each; empty for a text with lone surrogates}
  static Optional<String> encoded(String encoding, String text) {
    if (text.codePoints().anyMatch(WideCoding::isSurrogate)) {
      return Optional.empty();
    }
    String marked = isMarked(encoding) ? MARK + text : text;
    ByteBuffer bytes = ByteBuffer.allocate(4 * marked.length()).order(order(encoding));
    if (size(encoding) == 2) {
      marked.chars().forEach(unit -> bytes.putChar((char) unit));
    } else {
      marked.codePoints().forEach(bytes::putInt);
    }
    byte[] written = new byte[bytes.position()];
    bytes.get(0, written);
    return Optional.of(Value.Bytes.of(written).latin1());
  }

  /// {@return the text, or empty for what is malformed}
  static Optional<String> decoded(String encoding, Value.Bytes given) {
    ByteBuffer bytes = ByteBuffer.wrap(given.bytes()).order(order(encoding));
    int size = size(encoding);
    if (bytes.remaining() % size != 0) {
      return Optional.empty();
    }
    if (isMarked(encoding) && bytes.hasRemaining()) {
      boolean isReversed = next(bytes.duplicate().order(ByteOrder.BIG_ENDIAN), size) == MARK;
      bytes.order(isReversed ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }
    Optional<String> text = text(bytes, size);
    return isMarked(encoding) ? text.map(all -> all.replaceFirst("^" + MARK, "")) : text;
  }

  private static int next(ByteBuffer bytes, int size) {
    return size == 2 ? bytes.getChar() : bytes.getInt();
  }

  private static Optional<String> text(ByteBuffer bytes, int size) {
    StringBuilder text = new StringBuilder();
    while (bytes.hasRemaining()) {
      int unit = next(bytes, size);
      if (!Character.isValidCodePoint(unit) || size == 4 && isSurrogate(unit)) {
        return Optional.empty();
      }
      text.appendCodePoint(unit);
    }
    return text.codePoints().anyMatch(WideCoding::isSurrogate)
        ? Optional.empty()
        : Optional.of(text.toString());
  }

  private static boolean isSurrogate(int unit) {
    return unit <= Character.MAX_VALUE && Character.isSurrogate((char) unit);
  }

  private static boolean isMarked(String encoding) {
    return !encoding.endsWith("_le") && !encoding.endsWith("_be");
  }

  private static int size(String encoding) {
    return encoding.contains("16") ? 2 : 4;
  }

  private static ByteOrder order(String encoding) {
    return encoding.endsWith("_be") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
  }
}
