package dev.lazyscope.graph.load.nativemodel.data;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `json`: what `_json` does faster in C the library has in Python too, and that is followed where
/// a program takes part; plain data is read at once, for package data can be long.
public final class JsonModel implements NativeModel {
  private static final String NOTHING = "";
  private static final String IN_PYTHON = "py_make_scanner";

  private final String module;
  private final Map<String, String> replacements;

  private JsonModel(String module, Map<String, String> replacements) {
    this.module = module;
    this.replacements = replacements;
  }

  /// {@return one model for each module of the package}
  public static List<NativeModel> all() {
    return List.of(
        new JsonModel("json.decoder", Map.of("scanstring", "py_scanstring")),
        new JsonModel("json.scanner", Map.of("make_scanner", IN_PYTHON)),
        new JsonModel(
            "json.encoder",
            Map.of(
                "c_make_encoder",
                NOTHING,
                "encode_basestring",
                "py_encode_basestring",
                "encode_basestring_ascii",
                "py_encode_basestring_ascii")));
  }

  @Override
  public String module() {
    return module;
  }

  @Override
  public void install(Machine machine, DictValue names) {}

  @Override
  public void complete(Machine machine, DictValue names) {
    replacements.forEach(
        (name, other) -> {
          Value value = other.equals(NOTHING) ? Value.NONE : names.get(other);
          if (value != Value.ABSENT) {
            names.put(name, other.equals(IN_PYTHON) ? makeScanner(value) : value);
          }
        });
  }

  /// `make_scanner(decoder)` gives a function from a text and a place in it to what begins there
  /// and the place of its end.
  private static NativeFunction makeScanner(Value inPython) {
    return NativeFunction.function(
        "make_scanner",
        (machine, arguments) -> {
          Value slow = machine.call(inPython, arguments);
          return hooks(machine, arguments.at(0, "context"))
              .<Value>map(
                  hooks -> NativeFunction.function("scan_once", (m, a) -> scan(m, a, slow, hooks)))
              .orElse(slow);
        });
  }

  private static Value scan(
      Machine machine, Arguments arguments, Value slow, JsonText.Hooks hooks) {
    Optional<Value> read =
        arguments.at(0, "string") instanceof Value.Str(var text)
                && arguments.at(1, "idx") instanceof Value.Int(long start)
                && start >= 0
            ? at(machine, text, start, hooks)
            : Optional.empty();
    return read.orElseGet(() -> machine.call(slow, arguments));
  }

  /// Places are counted in code points.
  private static Optional<Value> at(
      Machine machine, String text, long start, JsonText.Hooks hooks) {
    int length = text.codePointCount(0, text.length());
    int at = text.offsetByCodePoints(0, (int) Math.min(start, length));
    return JsonText.at(text, at, machine, hooks)
        .map(
            read -> {
              int end = text.codePointCount(0, read.end());
              return Value.tuple(read.value(), Value.of(end));
            });
  }

  /// {@return the hooks of a decoder, unless there are such for arrays or numbers}
  private static Optional<JsonText.Hooks> hooks(Machine machine, Value decoder) {
    Value ofArrays = machine.find(decoder, "array_hook");
    boolean isPlain =
        (ofArrays == Value.NONE || ofArrays == Value.ABSENT)
            && machine.find(decoder, "parse_float") == machine.builtin("float")
            && machine.find(decoder, "parse_int") == machine.builtin("int")
            && machine.find(decoder, "strict").equals(Value.of(true));
    return isPlain
        ? Optional.of(
            new JsonText.Hooks(
                machine.find(decoder, "object_hook"), machine.find(decoder, "object_pairs_hook")))
        : Optional.empty();
  }

  /// {@return the value that a text stands for, unknown where no object or array is all of it}
  public static Value read(Machine machine, String text) {
    String stripped = text.strip();
    return JsonText.at(stripped, 0, machine, new JsonText.Hooks(Value.NONE, Value.NONE))
        .filter(read -> read.end() == stripped.length())
        .map(JsonText.Read::value)
        .orElse(Value.UNKNOWN);
  }
}
