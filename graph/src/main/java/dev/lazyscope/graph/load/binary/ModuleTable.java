package dev.lazyscope.graph.load.binary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether compiled code looks into `sys.modules`, by the functions of the C API that it names.
final class ModuleTable {
  /// The first text of a section may follow code.
  private static final Pattern NAME =
      Pattern.compile("(?<![ -~])([A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*)\\x00");

  /// These give a module only if it is loaded, or an empty one (C API, "Importing Modules").
  private static final List<String> READERS =
      List.of(
          "PyImport_GetModule",
          "PyImport_GetModuleDict",
          "PyImport_AddModule",
          "PyImport_AddModuleRef",
          "PyImport_AddModuleObject");

  private ModuleTable() {}

  /// {@return the zero-terminated texts of a binary that may name a module it looks for; empty
  /// where it does not look. `latin1` is the file, a letter for each byte}
  static Set<String> lookedUp(String latin1) {
    if (!isReader(latin1)) {
      return Set.of();
    }
    Set<String> names = new LinkedHashSet<>();
    NAME.matcher(latin1).results().forEach(found -> names.add(found.group(1)));
    return names;
  }

  private static boolean isReader(String latin1) {
    boolean readsAttribute =
        latin1.contains("\0PySys_GetObject\0") && latin1.contains("\0modules\0");
    return readsAttribute || READERS.stream().anyMatch(name -> latin1.contains("\0" + name + "\0"));
  }
}
