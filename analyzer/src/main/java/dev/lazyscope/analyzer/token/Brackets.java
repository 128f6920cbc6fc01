package dev.lazyscope.analyzer.token;

import java.util.Arrays;

/// The brackets that are open at a place, f-string fields included.
final class Brackets {
  /// MAXLEVEL of CPython's tokenizer.
  private static final int MOST = 200;

  private final Tokens out;
  private byte[] opened = new byte[MOST];
  private int[] offsets = new int[MOST];
  private int depth;

  Brackets(Tokens out) {
    this.out = out;
  }

  int depth() {
    return depth;
  }

  void open(byte bracket, int offset) {
    if (depth == MOST) {
      out.fault(Fault.Kind.TOO_DEEP, offset, "too many nested parentheses");
    }
    if (depth == opened.length) {
      opened = Arrays.copyOf(opened, depth * 2);
      offsets = Arrays.copyOf(offsets, depth * 2);
    }
    opened[depth] = bracket;
    offsets[depth] = offset;
    depth++;
  }

  void close(byte bracket, int offset) {
    if (depth == 0) {
      out.fault(Fault.Kind.SYNTAX, offset, "unmatched '" + (char) bracket + "'");
      return;
    }
    depth--;
    byte expected = closing(opened[depth]);
    if (expected != bracket) {
      out.fault(
          Fault.Kind.SYNTAX,
          offset,
          "closing '%c' does not match opening '%c'".formatted(bracket, opened[depth]));
    }
  }

  /// Forgets brackets until `remaining` are open.
  void cutBackTo(int remaining) {
    depth = Math.min(depth, remaining);
  }

  void reportUnclosed() {
    out.fault(
        Fault.Kind.SYNTAX,
        offsets[depth - 1],
        "'" + (char) opened[depth - 1] + "' was never closed");
    depth = 0;
  }

  private static byte closing(byte opening) {
    return (byte) (opening == '(' ? ')' : opening == '[' ? ']' : '}');
  }
}
