package dev.lazyscope.graph.load.nativemodel.string;

import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.GeneratorValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The methods of `bytes`: those that `str` has too do the same, byte for letter.
final class ByteMethods {
  private static final List<String> SHARED =
      List.of(
          "split",
          "rsplit",
          "splitlines",
          "partition",
          "rpartition",
          "startswith",
          "endswith",
          "strip",
          "lstrip",
          "rstrip",
          "removeprefix",
          "removesuffix",
          "find",
          "rfind",
          "index",
          "rindex",
          "count",
          "replace",
          "join",
          "lower",
          "upper",
          "title",
          "capitalize",
          "ljust",
          "rjust",
          "center",
          "expandtabs",
          "zfill",
          "isdigit",
          "isalpha",
          "isalnum",
          "isspace",
          "isupper",
          "islower",
          "isascii");

  private ByteMethods() {}

  static void install(Machine machine) {
    DictValue names = machine.builtin("bytes").namespace();
    ClassValue text = machine.builtin("str");
    for (String name : SHARED) {
      names.put(
          name,
          NativeFunction.method(
              name, (m, a) -> asBytes(m, m.call(text.namespace().get(name), asText(m, a)))));
    }
    tables(names);
    names.put(
        "hex",
        NativeFunction.method(
            "hex",
            (m, a) ->
                a.count() == 1 && Payloads.plain(a.at(0)) instanceof Value.Bytes(var latin1)
                    ? Value.of(HexFormat.of().formatHex(new Value.Bytes(latin1).bytes()))
                    : Value.UNKNOWN));
    names.put(
        "fromhex",
        new Value.ClassMethod(
            NativeFunction.function("fromhex", (m, a) -> fromHex(m, Payloads.plain(a.at(1))))));
  }

  private static void tables(DictValue names) {
    names.put(
        "maketrans",
        new Value.StaticMethod(
            NativeFunction.function("maketrans", (m, a) -> table(a.at(0), a.at(1)))));
    names.put("translate", NativeFunction.method("translate", (m, a) -> translated(a)));
  }

  /// `bytes.maketrans(from, to)`: what each byte becomes.
  private static Value table(Value from, Value to) {
    if (!(Payloads.plain(from) instanceof Value.Bytes(var before)
        && Payloads.plain(to) instanceof Value.Bytes(var after)
        && before.length() == after.length())) {
      return Value.UNKNOWN;
    }
    StringBuilder table = new StringBuilder(256);
    for (char one = 0; one < 256; one++) {
      int at = before.lastIndexOf(one);
      table.append(at < 0 ? one : after.charAt(at));
    }
    return new Value.Bytes(table.toString());
  }

  /// `translate(table, /, delete=b'')`; None keeps what is not deleted.
  private static Value translated(Arguments arguments) {
    Value deleted = arguments.at(2, "delete");
    Value without = deleted == Value.ABSENT ? new Value.Bytes("") : Payloads.plain(deleted);
    Value given = arguments.at(1);
    Value table = given == Value.NONE ? table(without, without) : Payloads.plain(given);
    if (!(Payloads.plain(arguments.at(0)) instanceof Value.Bytes(var text)
        && table instanceof Value.Bytes(var becomes)
        && becomes.length() == 256
        && without instanceof Value.Bytes(var gone))) {
      return Value.UNKNOWN;
    }
    StringBuilder made = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (gone.indexOf(text.charAt(i)) < 0) {
        made.append(becomes.charAt(text.charAt(i)));
      }
    }
    return new Value.Bytes(made.toString());
  }

  private static Value fromHex(Machine machine, Value text) {
    if (!(text instanceof Value.Str(var digits))) {
      return Value.UNKNOWN;
    }
    try {
      byte[] bytes = HexFormat.of().parseHex(digits.replaceAll("\\s", ""));
      return Value.Bytes.of(bytes);
    } catch (IllegalArgumentException wrong) {
      throw machine.error("ValueError", "non-hexadecimal number found in fromhex()");
    }
  }

  static String encoded(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /// {@return the text whose UTF-8 these bytes are, if they are that of any}
  static Optional<String> decoded(String latin1) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(new Value.Bytes(latin1).bytes());
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException malformed) {
      return Optional.empty();
    }
  }

  /// {@return the same with U+FFFD for what is none}
  static String replaced(String latin1) {
    return new Value.Bytes(latin1).utf8();
  }

  private static Arguments asText(Machine machine, Arguments arguments) {
    Map<String, Value> named = new LinkedHashMap<>();
    arguments.named().forEach((name, value) -> named.put(name, asText(machine, value)));
    List<Value> positional =
        arguments.positional().stream().map(value -> asText(machine, value)).toList();
    return new Arguments(positional, named, arguments.isOpen());
  }

  private static Value asText(Machine machine, Value value) {
    return switch (Payloads.plain(value)) {
      case Value.Bytes(var latin1) -> Value.of(latin1);
      case Value.Tuple(var items) ->
          new Value.Tuple(items.stream().map(item -> asText(machine, item)).toList());
      case ListValue list when !list.isOpen() ->
          new Value.Tuple(list.items().stream().map(item -> asText(machine, item)).toList());
      case GeneratorValue generator ->
          machine
              .elements(generator)
              .map(items -> asText(machine, new Value.Tuple(items)))
              .orElse(Value.UNKNOWN);
      case Value other -> other;
    };
  }

  private static Value asBytes(Machine machine, Value value) {
    return switch (value) {
      case Value.Str(var latin1) -> new Value.Bytes(latin1);
      case Value.Tuple(var items) ->
          new Value.Tuple(items.stream().map(item -> asBytes(machine, item)).toList());
      case ListValue list when !list.isOpen() ->
          machine.list(list.items().stream().map(item -> asBytes(machine, item)).toList());
      case Value other -> other;
    };
  }
}
