package dev.lazyscope.graph.load.nativemodel.string;

import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.text.Replacement;
import dev.lazyscope.graph.load.text.Texts;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;
import java.util.Optional;

/// The methods of `str` that lay out or translate: `ljust`, `translate`, `format_map`.
final class TextTables {
  /// Wider texts are left unknown.
  private static final int WIDEST = 10_000;

  private TextTables() {}

  static void install(Machine machine) {
    DictValue names = machine.builtin("str").namespace();
    padding(names, "ljust");
    padding(names, "rjust");
    padding(names, "center");
    padding(names, "zfill");
    names.put("expandtabs", NativeFunction.method("expandtabs", TextTables::withoutTabs));
    names.put("translate", NativeFunction.method("translate", TextTables::translate));
    names.put(
        "maketrans",
        new Value.StaticMethod(NativeFunction.function("maketrans", TextTables::table)));
    names.put(
        "format_map",
        NativeFunction.method(
            "format_map",
            (m, a) ->
                Payloads.plain(a.at(0)) instanceof Value.Str(var text)
                    ? Replacement.format(m, text, key -> m.item(a.at(1), key))
                    : Value.UNKNOWN));
  }

  private static void padding(DictValue names, String name) {
    names.put(
        name,
        NativeFunction.method(
            name,
            (m, a) -> {
              if (!(Payloads.plain(a.at(0)) instanceof Value.Str(var text))
                  || !(Payloads.plain(a.at(1)) instanceof Value.Int(long width))) {
                return Value.UNKNOWN;
              }
              int missing = Math.clamp(width, 0, WIDEST) - Texts.length(text);
              Optional<String> fill = a.count() > 2 ? a.text(2) : Optional.of(" ");
              return width > WIDEST || fill.isEmpty()
                  ? Value.UNKNOWN
                  : Value.of(padded(text, Math.max(0, missing), fill.get(), name));
            }));
  }

  /// What is centered gets the odd one on the left where its new length is odd.
  private static String padded(String text, int missing, String fill, String method) {
    return switch (method) {
      case "ljust" -> text + fill.repeat(missing);
      case "rjust" -> fill.repeat(missing) + text;
      case "center" -> {
        int left = missing / 2 + (missing & (missing + Texts.length(text)) & 1);
        yield fill.repeat(left) + text + fill.repeat(missing - left);
      }
      default -> {
        int sign = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        yield text.substring(0, sign) + "0".repeat(missing) + text.substring(sign);
      }
    };
  }

  private static Value withoutTabs(Machine machine, Arguments arguments) {
    Value size = arguments.at(1, "tabsize");
    Value columns = size == Value.ABSENT ? Value.of(8L) : Payloads.plain(size);
    return Payloads.plain(arguments.at(0)) instanceof Value.Str(var text)
            && columns instanceof Value.Int(long width)
        ? Value.of(Texts.withoutTabs(text, Math.max(width, 0)))
        : Value.UNKNOWN;
  }

  private static Value table(Machine machine, Arguments arguments) {
    DictValue table = machine.dict();
    if (arguments.count() == 1) {
      if (!(Payloads.plain(arguments.at(0)) instanceof DictValue dict)) {
        return Value.UNKNOWN;
      }
      dict.forEach(
          (key, value) ->
              table.put(
                  key instanceof Value.Str(var letter) && letter.length() == 1
                      ? Value.of((long) letter.charAt(0))
                      : key,
                  value));
      return table;
    }
    Optional<String> from = arguments.text(0);
    Optional<String> to = arguments.text(1);
    if (from.isEmpty() || to.isEmpty() || from.get().length() != to.get().length()) {
      return Value.UNKNOWN;
    }
    for (int i = 0; i < from.get().length(); i++) {
      table.put(Value.of((long) from.get().charAt(i)), Value.of(to.get().substring(i, i + 1)));
    }
    arguments
        .text(2)
        .ifPresent(
            gone -> gone.chars().forEach(one -> table.put(Value.of((long) one), Value.NONE)));
    return table;
  }

  private static Value translate(Machine machine, Arguments arguments) {
    if (!(Payloads.plain(arguments.at(0)) instanceof Value.Str(var text))
        || !(Payloads.plain(arguments.at(1)) instanceof DictValue table)
        || table.isOpen()) {
      return Value.UNKNOWN;
    }
    StringBuilder result = new StringBuilder();
    for (char letter : text.toCharArray()) {
      switch (table.get(Value.of((long) letter))) {
        case Value.Marker marker when marker == Value.Marker.ABSENT -> result.append(letter);
        case Value.Marker marker when marker == Value.Marker.NONE -> {}
        case Value.Str(var replaced) -> result.append(replaced);
        case Value.Int(long code) -> result.appendCodePoint((int) code);
        case Value _ -> {
          return Value.UNKNOWN;
        }
      }
    }
    return Value.of(result.toString());
  }
}
