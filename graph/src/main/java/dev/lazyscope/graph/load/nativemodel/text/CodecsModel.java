package dev.lazyscope.graph.load.nativemodel.text;

import dev.lazyscope.graph.load.nativemodel.Encodings;
import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// `_codecs`: looking up an encoding loads its module.
public final class CodecsModel implements NativeModel {
  private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9.]+");

  private static final Map<String, String> ENCODINGS =
      Map.of(
          "utf_8", "utf-8",
          "ascii", "ascii",
          "latin_1", "latin-1",
          "unicode_escape", "unicode-escape",
          "utf_16", "utf-16",
          "utf_16_le", "utf-16-le",
          "utf_16_be", "utf-16-be",
          "utf_32", "utf-32",
          "utf_32_le", "utf-32-le",
          "utf_32_be", "utf-32-be");

  @Override
  public String module() {
    return "_codecs";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.function(names, "lookup", CodecsModel::lookup);
    Natives.function(names, "encode", (m, a) -> coded(m, a, "encode"));
    Natives.function(names, "decode", (m, a) -> coded(m, a, "decode"));
    Natives.function(
        names,
        "register",
        (m, a) -> {
          Encodings.register(m, a.at(0));
          return Value.NONE;
        });
    Natives.function(names, "register_error", (m, a) -> Value.NONE);
    Natives.function(names, "lookup_error", (m, a) -> Value.UNKNOWN);
    ENCODINGS.forEach(
        (name, encoding) -> {
          names.put(name + "_decode", decoder(name + "_decode", encoding));
          names.put(name + "_encode", encoder(name + "_encode", encoding));
        });
    Natives.function(names, "_normalize_encoding", (m, a) -> normalized(a.at(0)));
  }

  /// {@return what `utf_8_decode` and the like give: the text, and how many bytes it took}. Bytes
  /// that end within a character are not known unless they are the last.
  private static NativeFunction decoder(String name, String encoding) {
    return NativeFunction.function(
        name,
        (m, a) -> {
          if (!(Payloads.plain(a.at(0)) instanceof Value.Bytes bytes)) {
            return Value.UNKNOWN;
          }
          try {
            Value text = m.call(m.attribute(bytes, "decode"), with(encoding, a.at(1)));
            return Value.tuple(text, Value.of(bytes.latin1().length()));
          } catch (PythonError malformed) {
            if (m.truth(a.at(2)) == Truth.YES) {
              throw malformed;
            }
            return Value.UNKNOWN;
          }
        });
  }

  /// {@return what `utf_8_encode` and the like give: the bytes, and how many characters they are}
  private static NativeFunction encoder(String name, String encoding) {
    return NativeFunction.function(
        name,
        (m, a) ->
            Payloads.plain(a.at(0)) instanceof Value.Str text
                ? Value.tuple(
                    m.call(m.attribute(text, "encode"), with(encoding, a.at(1))),
                    Value.of(text.text().codePointCount(0, text.text().length())))
                : Value.UNKNOWN);
  }

  private static Arguments with(String encoding, Value errors) {
    boolean isStrict =
        errors == Value.ABSENT || errors == Value.NONE || errors.equals(Value.of("strict"));
    return isStrict ? Arguments.of(Value.of(encoding)) : Arguments.of(Value.of(encoding), errors);
  }

  /// What is neither a letter, a digit nor a dot is one underscore between others.
  private static Value normalized(Value encoding) {
    return Payloads.plain(encoding) instanceof Value.Str(var name)
        ? Value.of(OTHERS.matcher(name).replaceAll("_").replaceAll("^_|_$", ""))
        : Value.UNKNOWN;
  }

  /// `codecs.encode` and `codecs.decode` give the first of what the function of the encoding gives.
  private static Value coded(Machine machine, Arguments arguments, String way) {
    Value encoding = arguments.at(1, "encoding");
    Value errors = arguments.at(2, "errors");
    Value info =
        lookup(machine, Arguments.of(encoding == Value.ABSENT ? Value.of("utf-8") : encoding));
    Arguments given =
        Arguments.of(arguments.at(0, "obj"), errors == Value.ABSENT ? Value.of("strict") : errors);
    return machine.call(machine.attribute(info, way), given) instanceof Value.Tuple(var items)
        ? items.getFirst()
        : Value.UNKNOWN;
  }

  /// The module of the encoding says what it is (`encodings.search_function`).
  private static Value lookup(Machine machine, Arguments arguments) {
    if (!(Payloads.plain(arguments.at(0)) instanceof Value.Str(var encoding))) {
      return Value.UNKNOWN;
    }
    Optional<String> module = Encodings.lookUp(machine, encoding);
    if (module.isEmpty()) {
      return Encodings.registered(machine, encoding)
          .orElseThrow(() -> machine.error("LookupError", "unknown encoding: " + encoding));
    }
    Value entry = machine.find(machine.importModule(module.get()), "getregentry");
    return entry == Value.ABSENT
        ? named(machine, module.get())
        : machine.call(entry, Arguments.NONE);
  }

  /// Where the library is not at hand, the name is known alone.
  private static Value named(Machine machine, String module) {
    String name = module.substring("encodings.".length()).replace('_', '-');
    Value info = Natives.object(machine, Map.of("name", Value.of(name)));
    ((dev.lazyscope.graph.load.value.InstanceValue) info).attributes().open();
    return info;
  }
}
