package dev.lazyscope.graph.load.nativemodel.library;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Map;

/// `json`: what `_json` does faster in C the library has in Python too, and that is followed.
public final class JsonModel implements NativeModel {
  private static final String NOTHING = "";

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
        new JsonModel("json.scanner", Map.of("make_scanner", "py_make_scanner")),
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
            names.put(name, value);
          }
        });
  }
}
