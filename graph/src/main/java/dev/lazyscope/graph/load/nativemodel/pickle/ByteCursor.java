package dev.lazyscope.graph.load.nativemodel.pickle;

import dev.lazyscope.graph.load.value.Value;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The arguments of a pickle's instructions, in their order.
final class ByteCursor {
  /// The bytes end, or say what cannot be.
  static final class Broken extends RuntimeException {
    Broken() {
      super("broken pickle");
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  private final byte[] bytes;
  private int at;

  ByteCursor(byte[] bytes) {
    this.bytes = bytes;
  }

  /// {@return how many bytes have not been read}
  int left() {
    return bytes.length - at;
  }

  /// {@return the number that so many bytes make, lowest first, without a sign}
  int size(int width) {
    BigInteger size = new BigInteger(1, reversed(width));
    if (size.bitLength() >= Integer.SIZE) {
      throw new Broken();
    }
    return size.intValue();
  }

  int signed() {
    return ByteBuffer.wrap(bytes, skip(4), 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
  }

  /// {@return a whole number of so many bytes, lowest first, with a sign}
  Value whole(int width) {
    return width == 0 ? Value.of(0) : Value.of(new BigInteger(reversed(width)));
  }

  double real() {
    return ByteBuffer.wrap(bytes, skip(8), 8).getDouble();
  }

  private byte[] reversed(int width) {
    int start = skip(width);
    byte[] reversed = new byte[width];
    for (int i = 0; i < width; i++) {
      reversed[width - 1 - i] = bytes[start + i];
    }
    return reversed;
  }

  Value.Bytes bytes(int count) {
    int start = skip(count);
    byte[] taken = new byte[count];
    System.arraycopy(bytes, start, taken, 0, count);
    return Value.Bytes.of(taken);
  }

  /// {@return what stands before the end of the line}
  Value.Bytes bytesOfLine() {
    int end = at;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    Value.Bytes line = bytes(end - at);
    skip(1);
    return line;
  }

  String line() {
    return bytesOfLine().utf8();
  }

  /// {@return the number that a line writes in decimal}
  int number() {
    try {
      return Integer.parseInt(line());
    } catch (NumberFormatException none) {
      throw new Broken();
    }
  }

  /// {@return where so many bytes begin}
  private int skip(int count) {
    if (count < 0 || count > left()) {
      throw new Broken();
    }
    at += count;
    return at - count;
  }
}
