package dev.lazyscope.graph.load.nativemodel;

import dev.lazyscope.graph.link.stdlib.StandardLibrary;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Encodings by name. To look one up loads its module below `encodings`; text that is turned into
/// bytes and back does without for those that are built in.
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

  private Encodings() {}

  /// `str.encode` and `bytes.decode` with this encoding, absent for the default.
  public static void convert(Machine machine, Value encoding) {
    if (Payloads.plain(encoding) instanceof Value.Str(var name)
        && !BUILT_IN.contains(normalised(name))) {
      lookUp(machine, name);
    }
  }

  /// What opens a text file with this encoding, absent or None for the default.
  public static void open(Machine machine, Value encoding) {
    if (Payloads.plain(encoding) instanceof Value.Str(var name)) {
      lookUp(machine, name);
    }
  }

  /// `codecs.lookup`. {@return the module that was loaded, or empty for an unknown encoding}
  public static Optional<String> lookUp(Machine machine, String encoding) {
    Optional<String> module =
        StandardLibrary.of(machine.query().target().minorVersion()).codecModule(encoding);
    module.ifPresent(machine::importModule);
    return module;
  }

  private static String normalised(String encoding) {
    return encoding.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "_");
  }
}
