package dev.lazyscope.graph.load.nativemodel.system;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `_struct`: how long the C types are that a format names, on a machine of 64 bits (library
/// reference, `struct`, "Format Characters").
public final class StructModel implements NativeModel {
  private static final Pattern ITEM = Pattern.compile("\\s*(\\d*)([a-zA-Z?])\\s*");

  @Override
  public String module() {
    return "_struct";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.function(names, "calcsize", StructModel::calcsize);
  }

  private static Value calcsize(Machine machine, Arguments arguments) {
    if (!(arguments.at(0) instanceof Value.Str(var format))) {
      return Value.UNKNOWN;
    }
    boolean isMarked = !format.isEmpty() && "@=<>!".indexOf(format.charAt(0)) >= 0;
    boolean isNative = !isMarked || format.charAt(0) == '@';
    Matcher item = ITEM.matcher(format).region(isMarked ? 1 : 0, format.length());
    long size = 0;
    while (item.lookingAt()) {
      char code = item.group(2).charAt(0);
      OptionalInt one = isNative ? size(code, machine.query().target().platform()) : fixed(code);
      if (one.isEmpty() || item.group(1).length() > 9) {
        return Value.UNKNOWN;
      }
      int width = one.getAsInt();
      long from = isNative ? Math.ceilDiv(size, width) * width : size;
      size = from + width * (item.group(1).isEmpty() ? 1L : Long.parseLong(item.group(1)));
      item.region(item.end(), format.length());
    }
    return item.regionStart() == format.length() ? Value.of(size) : Value.UNKNOWN;
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
}
