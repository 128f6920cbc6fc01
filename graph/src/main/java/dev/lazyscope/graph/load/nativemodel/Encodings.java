package dev.lazyscope.graph.load.nativemodel;

import dev.lazyscope.graph.link.stdlib.StandardLibrary;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Encodings by name. To look one up loads its module below `encodings`; text that is turned into
/// bytes and back does without for those that are built in. What is found there is nobody else's
/// (`encodings.search_function` is the first one asked); then come functions that programs
/// registered.
public final class Encodings {
  /// What `PyUnicode_AsEncodedString` and `PyUnicode_Decode` handle themselves, normalised.
  private static final Set<String> BUILT_IN =
      Set.of(
          "utf_8",
          "utf8",
          "utf_16",
          "utf16",
          "utf_32",
          "utf32",
          "ascii",
          "us_ascii",
          "latin1",
          "latin_1",
          "iso_8859_1",
          "iso8859_1");

  private static final String SEARCH_PATH = "<search path>";

  private Encodings() {}

  /// `str.encode` and `bytes.decode` with this encoding, absent for the default. {@return the name
  /// of its module below `encodings`; empty where only a registered function knows it}
  public static Optional<String> convert(Machine machine, Value encoding) {
    if (encoding == Value.ABSENT) {
      return Optional.of("utf_8");
    }
    if (!(Payloads.plain(encoding) instanceof Value.Str(var name))) {
      return Optional.empty();
    }
    Optional<String> module =
        BUILT_IN.contains(normalised(name)) ? known(machine, name) : lookUp(machine, name);
    if (module.isEmpty() && registered(machine, name).isEmpty()) {
      throw machine.error("LookupError", "unknown encoding: " + name);
    }
    return module.map(one -> one.substring("encodings.".length()));
  }

  /// What opens a text file with this encoding, absent or None for the default.
  public static void open(Machine machine, Value encoding) {
    if (Payloads.plain(encoding) instanceof Value.Str(var name)
        && lookUp(machine, name).isEmpty()) {
      registered(machine, name);
    }
  }

  /// `codecs.lookup`. {@return the module that was loaded, or empty for an unknown encoding}
  public static Optional<String> lookUp(Machine machine, String encoding) {
    Optional<String> module = known(machine, encoding);
    module.ifPresent(machine::importModule);
    return module;
  }

  private static Optional<String> known(Machine machine, String encoding) {
    return StandardLibrary.of(machine.query().target().minorVersion()).codecModule(encoding);
  }

  /// `codecs.register`; what the library itself registers is `lookUp`.
  public static void register(Machine machine, Value search) {
    codecs(machine)
        .filter(_ -> !isOfLibrary(search))
        .ifPresent(
            names -> {
              if (names.get(SEARCH_PATH) instanceof ListValue path) {
                path.items().add(search);
              } else {
                names.put(SEARCH_PATH, machine.list(List.of(search)));
              }
            });
  }

  /// {@return what a registered function finds for an encoding, or empty}
  public static Optional<Value> registered(Machine machine, String encoding) {
    if (codecs(machine).map(names -> names.get(SEARCH_PATH)).orElse(Value.NONE)
        instanceof ListValue path) {
      for (Value search : List.copyOf(path.items())) {
        Value found = machine.call(search, Arguments.of(Value.of(passed(machine, encoding))));
        if (found != Value.NONE) {
          return Optional.of(found);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isOfLibrary(Value search) {
    return search instanceof FunctionValue function
        && function.globals().get("__name__").equals(Value.of("encodings"));
  }

  /// How the name reaches such a function; before 3.15 hyphens became underscores.
  private static String passed(Machine machine, String encoding) {
    String lower = encoding.toLowerCase(Locale.ROOT);
    return machine.query().target().minorVersion() >= 15
        ? lower.replace(' ', '-')
        : lower.replace(' ', '_').replace('-', '_');
  }

  private static Optional<DictValue> codecs(Machine machine) {
    return machine.modules().get("_codecs") instanceof ModuleValue module
        ? Optional.of(module.namespace())
        : Optional.empty();
  }

  private static String normalised(String encoding) {
    return encoding.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "_");
  }
}
