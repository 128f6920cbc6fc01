package dev.lazyscope.graph.load.content;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The table `native-signatures.txt`: what functions and classes written in C say of their
/// parameters (`__text_signature__`) in CPython 3.15, as `native_names.py --signatures` printed it.
/// Older versions tell less, in the same words.
public final class NativeSignatures {
  /// What says nothing of its parameters.
  public static final String ANY = "($self, /, *args, **kwargs)";

  private NativeSignatures() {}

  private static final class Table {
    private static final Map<String, String> SIGNATURES =
        parse(TableFile.lines("native-signatures.txt"));
  }

  /// {@return the text signature of `name` (`Class.method` for a method) in a module or in the
  /// module in C behind it}
  public static Optional<String> of(String module, String name) {
    String hidden = module.equals("builtins") ? "types" : "_" + module;
    return Optional.ofNullable(Table.SIGNATURES.get(module + "." + name))
        .or(() -> Optional.ofNullable(Table.SIGNATURES.get(hidden + "." + name)));
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
