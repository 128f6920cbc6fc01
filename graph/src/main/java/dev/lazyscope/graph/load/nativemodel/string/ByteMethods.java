package dev.lazyscope.graph.load.nativemodel.string;

import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.text.Texts;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.GeneratorValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The methods of `bytes`: those that `str` has too do the same, byte for letter.
final class ByteMethods {
  private static final List<String> SHARED =
      List.of(
          "partition",
          "rpartition",
          "startswith",
          "endswith",
          "removeprefix",
          "removesuffix",
          "find",
          "rfind",
          "index",
          "rindex",
          "count",
          "replace",
          "ljust",
          "rjust",
          "center",
          "expandtabs",
          "zfill",
          "isascii");

  /// What knows letters: of ASCII alone.
  private static final List<String> OF_ASCII =
      List.of(
          "lower",
          "upper",
          "title",
          "capitalize",
          "isdigit",
          "isalpha",
          "isalnum",
          "isupper",
          "islower");

  private static final Value SPACE = new Value.Bytes(" \t\n\r\f\u000b");

  private ByteMethods() {}

  static void install(Machine machine) {
    DictValue names = machine.builtin("bytes").namespace();
    ClassValue text = machine.builtin("str");
    for (String name : SHARED) {
      names.put(name, NativeFunction.method(name, (m, a) -> asText(m, text, name, a)));
    }
    for (String name : OF_ASCII) {
      names.put(name, NativeFunction.method(name, (m, a) -> ofAscii(m, text, name, a)));
    }
    names.put("join", NativeFunction.method("join", (m, a) -> join(m, text, a)));
    for (String name : List.of("split", "rsplit")) {
      names.put(name, NativeFunction.method(name, (m, a) -> split(m, text, name, a)));
    }
    for (String name : List.of("strip", "lstrip", "rstrip")) {
      names.put(name, NativeFunction.method(name, (m, a) -> strip(m, text, name, a)));
    }
    names.put(
        "isspace",
        NativeFunction.method(
            "isspace",
            (m, a) ->
                Payloads.plain(a.at(0)) instanceof Value.Bytes(var all)
                    ? Value.of(!all.isEmpty() && all.chars().allMatch(Words::isByteSpace))
                    : Value.UNKNOWN));
    names.put("splitlines", NativeFunction.method("splitlines", ByteMethods::lines));
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

  private static Value ofAscii(Machine machine, ClassValue text, String name, Arguments arguments) {
    boolean isAscii =
        Payloads.plain(arguments.at(0)) instanceof Value.Bytes(var latin1)
            && latin1.chars().allMatch(one -> one < 128);
    return isAscii ? asText(machine, text, name, arguments) : Value.UNKNOWN;
  }

  private static Value asText(Machine machine, ClassValue text, String name, Arguments arguments) {
    for (Value argument : arguments.dropped(1).positional()) {
      boolean holdsText =
          switch (argument) {
            case Value.Tuple(var items) -> items.stream().anyMatch(ByteMethods::isText);
            case ListValue list -> list.items().stream().anyMatch(ByteMethods::isText);
            case Value one -> isText(one);
          };
      if (holdsText) {
        throw machine.error("TypeError", "a bytes-like object is required, not 'str'");
      }
    }
    return asBytes(machine, machine.call(text.namespace().get(name), asText(machine, arguments)));
  }

  /// Of anything that can be iterated.
  private static Value join(Machine machine, ClassValue text, Arguments arguments) {
    return machine
        .elements(arguments.at(1))
        .map(items -> Arguments.of(arguments.at(0), machine.list(items)))
        .map(listed -> asText(machine, text, "join", listed))
        .orElseGet(() -> asBytes(machine, Texts.unknown(machine)));
  }

  private static boolean isText(Value value) {
    return Payloads.plain(value) instanceof Value.Str;
  }

  private static boolean isNothing(Value value) {
    return value == Value.ABSENT || value == Value.NONE;
  }

  private static Value split(Machine machine, ClassValue text, String name, Arguments arguments) {
    if (!isNothing(arguments.at(1, "sep"))
        || !(Payloads.plain(arguments.at(0)) instanceof Value.Bytes(var latin1))) {
      return asText(machine, text, name, arguments);
    }
    int limit = arguments.at(2, "maxsplit") instanceof Value.Int(long most) ? (int) most : -1;
    return list(machine, Words.split(latin1, limit, name.equals("rsplit"), Words::isByteSpace));
  }

  private static Value strip(Machine machine, ClassValue text, String name, Arguments arguments) {
    return asText(
        machine,
        text,
        name,
        isNothing(arguments.at(1)) ? Arguments.of(arguments.at(0), SPACE) : arguments);
  }

  private static Value lines(Machine machine, Arguments arguments) {
    boolean keepsEnds = machine.truth(arguments.at(1, "keepends")) == Truth.YES;
    return Payloads.plain(arguments.at(0)) instanceof Value.Bytes(var latin1)
        ? list(machine, Words.byteLines(latin1, keepsEnds))
        : Value.UNKNOWN;
  }

  private static Value list(Machine machine, List<String> parts) {
    return machine.list(parts.stream().<Value>map(Value.Bytes::new).toList());
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
