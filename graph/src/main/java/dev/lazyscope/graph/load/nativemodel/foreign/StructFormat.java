package dev.lazyscope.graph.load.nativemodel.foreign;

import dev.lazyscope.graph.load.operation.Numbers;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.operation.Readings;
import dev.lazyscope.graph.load.value.Value;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A format of `struct` (library reference, "Format Strings"): which C values lie where.
///
/// @param size in bytes, with what aligns them
record StructFormat(ByteOrder order, List<Item> items, long size) {
  private static final Pattern ITEM = Pattern.compile("\\s*(\\d*)([a-zA-Z?])\\s*");

  /// More bytes than this are not made.
  private static final int MOST = 1 << 20;

  /// Values of one type side by side.
  ///
  /// @param count how many; of a text how long it is
  /// @param width of one, in bytes
  private record Item(char code, long count, int width, long offset) {
    long values() {
      return switch (code) {
        case 'x' -> 0;
        case 's', 'p' -> 1;
        default -> count;
      };
    }
  }

  /// A value that does not fit its type.
  static final class Unfit extends Exception {
    private Unfit(String message) {
      super(message);
    }
  }

  /// {@return what a format says; empty where it is malformed}
  static Optional<StructFormat> of(String format, String platform) {
    char mark = format.isEmpty() ? ' ' : format.charAt(0);
    boolean isMarked = "@=<>!".indexOf(mark) >= 0;
    boolean isNative = !isMarked || mark == '@';
    Matcher item = ITEM.matcher(format).region(isMarked ? 1 : 0, format.length());
    List<Item> items = new ArrayList<>();
    long size = 0;
    while (item.lookingAt()) {
      char code = item.group(2).charAt(0);
      OptionalInt width = isNative ? size(code, platform) : fixed(code);
      if (width.isEmpty() || item.group(1).length() > 9) {
        return Optional.empty();
      }
      long count = item.group(1).isEmpty() ? 1 : Long.parseLong(item.group(1));
      long from = isNative ? Math.ceilDiv(size, width.getAsInt()) * width.getAsInt() : size;
      items.add(new Item(code, count, width.getAsInt(), from));
      size = from + count * width.getAsInt();
      item.region(item.end(), format.length());
    }
    ByteOrder order = mark == '>' || mark == '!' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    return item.regionStart() == format.length()
        ? Optional.of(new StructFormat(order, items, size))
        : Optional.empty();
  }

  /// {@return the size of the C type that a letter stands for, which is its alignment too}
  static OptionalInt size(char code, String platform) {
    return switch (code) {
      case 'x', 'c', 'b', 'B', '?', 's', 'p' -> OptionalInt.of(1);
      case 'h', 'H', 'e' -> OptionalInt.of(2);
      case 'i', 'I', 'f' -> OptionalInt.of(4);
      case 'l', 'L' -> OptionalInt.of(platform.equals("win32") ? 4 : 8);
      case 'q', 'Q', 'n', 'N', 'd', 'P' -> OptionalInt.of(8);
      default -> OptionalInt.empty();
    };
  }

  private static OptionalInt fixed(char code) {
    return switch (code) {
      case 'l', 'L' -> OptionalInt.of(4);
      case 'n', 'N', 'P' -> OptionalInt.empty();
      default -> size(code, "");
    };
  }

  /// {@return how many values it packs}
  long values() {
    return items.stream().mapToLong(Item::values).sum();
  }

  /// {@return the values in bytes that are as long as the format, from an offset on}
  Value unpack(byte[] bytes, int offset) {
    ByteBuffer from = ByteBuffer.wrap(bytes).order(order);
    List<Value> values = new ArrayList<>();
    for (Item item : items) {
      int at = offset + (int) item.offset;
      for (int i = 0; i < item.values(); i++) {
        values.add(read(from, at + i * item.width, item));
      }
    }
    return new Value.Tuple(List.copyOf(values));
  }

  private static Value read(ByteBuffer from, int at, Item item) {
    return switch (item.code) {
      case 'c' -> bytes(from, at, 1);
      case 's' -> bytes(from, at, (int) item.count);
      case 'p' -> pascal(from, at, (int) item.count);
      case '?' -> Value.of(from.get(at) != 0);
      case 'e' -> new Value.Float(Float.float16ToFloat(from.getShort(at)));
      case 'f' -> new Value.Float(from.getFloat(at));
      case 'd' -> new Value.Float(from.getDouble(at));
      default -> integer(from, at, item);
    };
  }

  private static Value bytes(ByteBuffer from, int at, int length) {
    return Value.Bytes.of(Arrays.copyOfRange(from.array(), at, at + length));
  }

  private static Value pascal(ByteBuffer from, int at, int room) {
    return room == 0
        ? new Value.Bytes("")
        : bytes(from, at + 1, Math.min(Byte.toUnsignedInt(from.get(at)), room - 1));
  }

  private static Value integer(ByteBuffer from, int at, Item item) {
    boolean isSigned = isSigned(item.code);
    return switch (item.width) {
      case 1 -> Value.of(isSigned ? from.get(at) : Byte.toUnsignedLong(from.get(at)));
      case 2 -> Value.of(isSigned ? from.getShort(at) : Short.toUnsignedLong(from.getShort(at)));
      case 4 -> Value.of(isSigned ? from.getInt(at) : Integer.toUnsignedLong(from.getInt(at)));
      default -> {
        long number = from.getLong(at);
        yield isSigned ? Value.of(number) : Value.of(new BigInteger(Long.toUnsignedString(number)));
      }
    };
  }

  private static boolean isSigned(char code) {
    return Character.isLowerCase(code);
  }

  /// {@return the bytes of as many values as the format has; empty where one is not known}
  Optional<byte[]> pack(List<Value> values) throws Unfit {
    if (size > MOST) {
      return Optional.empty();
    }
    ByteBuffer to = ByteBuffer.allocate((int) size).order(order);
    int next = 0;
    for (Item item : items) {
      for (int i = 0; i < item.values(); i++) {
        int at = (int) item.offset + i * item.width;
        if (!write(to, at, item, Payloads.plain(values.get(next++)))) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(to.array());
  }

  /// {@return whether the value is known}
  private static boolean write(ByteBuffer to, int at, Item item, Value value) throws Unfit {
    return switch (item.code) {
      case 'c' -> value instanceof Value.Bytes(var one) && one.length() == 1 && put(to, at, 1, one);
      case 's' -> value instanceof Value.Bytes(var text) && put(to, at, (int) item.count, text);
      case 'p' ->
          value instanceof Value.Bytes(var text) && putPascal(to, at, (int) item.count, text);
      case 'f', 'd' -> Numbers.isNumber(value) && putReal(to, at, item, Numbers.asDouble(value));
      case 'e' -> false;
      default -> {
        Optional<BigInteger> whole = Readings.whole(value);
        yield whole.isPresent() && putInteger(to, at, item, whole.get());
      }
    };
  }

  private static boolean put(ByteBuffer to, int at, int room, String latin1) {
    byte[] bytes = new Value.Bytes(latin1).bytes();
    to.put(at, bytes, 0, Math.min(room, bytes.length));
    return true;
  }

  private static boolean putPascal(ByteBuffer to, int at, int room, String latin1) {
    if (room > 0) {
      int length = Math.min(Math.min(latin1.length(), room - 1), 255);
      to.put(at, (byte) length);
      put(to, at + 1, length, latin1);
    }
    return true;
  }

  private static boolean putReal(ByteBuffer to, int at, Item item, double number) {
    if (item.code == 'd') {
      to.putDouble(at, number);
      return true;
    }
    to.putFloat(at, (float) number);
    return Float.isInfinite((float) number) == Double.isInfinite(number);
  }

  private static boolean putInteger(ByteBuffer to, int at, Item item, BigInteger number)
      throws Unfit {
    if (item.code == '?') {
      to.put(at, (byte) number.abs().signum());
      return true;
    }
    if (!isIn(item, number)) {
      throw new Unfit("'" + item.code + "' format requires a smaller number");
    }
    switch (item.width) {
      case 1 -> to.put(at, number.byteValue());
      case 2 -> to.putShort(at, number.shortValue());
      case 4 -> to.putInt(at, number.intValue());
      default -> to.putLong(at, number.longValue());
    }
    return true;
  }

  private static boolean isIn(Item item, BigInteger number) {
    int bits = item.width * Byte.SIZE - (isSigned(item.code) ? 1 : 0);
    return number.bitLength() <= bits && (number.signum() >= 0 || isSigned(item.code));
  }
}
