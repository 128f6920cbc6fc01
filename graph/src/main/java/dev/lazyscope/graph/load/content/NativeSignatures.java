package dev.lazyscope.graph.load.content;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The table `native-signatures.txt`: what functions and classes written in C say of their
/// parameters (`__text_signature__`) in CPython 3.15, as `native_names.py --signatures` printed it.
/// Older versions tell less, in the same words.
public final class NativeSignatures {
  private static final String TABLE = "/dev/lazyscope/graph/load/nativemodel/native-signatures.txt";

  /// What says nothing of its parameters.
  public static final String ANY = "($self, /, *args, **kwargs)";

  private NativeSignatures() {}

  private static final class Table {
    private static final Map<String, String> SIGNATURES = read();
  }

  /// {@return the text signature of `name` (`Class.method` for a method) in a module or in the
  /// module in C behind it}
  public static Optional<String> of(String module, String name) {
    String hidden = module.equals("builtins") ? "types" : "_" + module;
    return Optional.ofNullable(Table.SIGNATURES.get(module + "." + name))
        .or(() -> Optional.ofNullable(Table.SIGNATURES.get(hidden + "." + name)));
  }

  private static Map<String, String> read() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                NativeSignatures.class.getResourceAsStream(TABLE), StandardCharsets.UTF_8))) {
      return parse(reader.lines().toList());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Map<String, String> parse(Iterable<String> lines) {
    Map<String, String> signatures = new HashMap<>();
    String module = "";
    for (String line : lines) {
      String rest = line.substring(2);
      if (line.charAt(0) == 'm') {
        module = rest;
      } else {
        int space = rest.indexOf(' ');
        signatures.put(module + "." + rest.substring(0, space), rest.substring(space + 1));
      }
    }
    return signatures;
  }
}
