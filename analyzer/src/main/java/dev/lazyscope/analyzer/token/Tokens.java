package dev.lazyscope.analyzer.token;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The tokens of one file as parallel arrays, and the faults met while cutting. Reused from file to
/// file, hence to be read before the next one is cut.
public final class Tokens {
  /// The literal holds a byte above 127.
  public static final int NON_ASCII = 1;

  /// The literal holds a backslash.
  public static final int ESCAPED = 2;

  /// The literal holds a carriage return.
  public static final int CARRIAGE_RETURN = 4;

  public static final int RAW = 8;
  public static final int BYTES = 16;
  public static final int UNICODE = 32;
  public static final int TRIPLE = 64;

  /// The piece of an f-string ends in a doubled brace, of which only the first is text.
  public static final int DOUBLED = 128;

  private static final int PREFIX_SHIFT = 8;

  private static final int USUAL = 1 << 13;

  /// Room for more tokens than this is given back before the next file.
  private static final int KEPT = 1 << 20;

  private byte[] kinds;
  private int[] starts;
  private int[] ends;
  private int[] values;
  private int count;
  private final List<Fault> faults = new ArrayList<>();

  public Tokens() {
    makeRoom(USUAL);
  }

  /// {@return how many tokens there are; the last is [Kind#END]}
  public int count() {
    return count;
  }

  public byte kind(int index) {
    return kinds[index];
  }

  /// {@return offset of the first byte of a token}
  public int start(int index) {
    return starts[index];
  }

  /// {@return offset after the last byte of a token}
  public int end(int index) {
    return ends[index];
  }

  /// {@return the symbol of a name, or the flags of a string}
  public int value(int index) {
    return values[index];
  }

  /// {@return length of the prefix letters in the flags of a string}
  public static int prefixLength(int flags) {
    return flags >> PREFIX_SHIFT;
  }

  public List<Fault> faults() {
    return faults;
  }

  static int withPrefixLength(int flags, int length) {
    return flags | length << PREFIX_SHIFT;
  }

  void clear() {
    count = 0;
    faults.clear();
    if (kinds.length > KEPT) {
      makeRoom(USUAL);
    }
  }

  void add(byte kind, int start, int end, int value) {
    int index = count;
    if (index == kinds.length) {
      grow();
    }
    kinds[index] = kind;
    starts[index] = start;
    ends[index] = end;
    values[index] = value;
    count = index + 1;
  }

  void fault(Fault.Kind kind, int offset, String message) {
    fault(new Fault(kind, offset, message));
  }

  void fault(Fault fault) {
    faults.add(fault);
  }

  byte lastKind() {
    return count == 0 ? Kind.NEWLINE : kinds[count - 1];
  }

  private void makeRoom(int capacity) {
    kinds = new byte[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
    values = new int[capacity];
  }

  private void grow() {
    int capacity = count * 2;
    kinds = Arrays.copyOf(kinds, capacity);
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    values = Arrays.copyOf(values, capacity);
  }
}
