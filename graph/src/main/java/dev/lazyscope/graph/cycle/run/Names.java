package dev.lazyscope.graph.cycle.run;

import java.util.ArrayList;
import java.util.List;

/// Parts of dotted names.
final class Names {
  private Names() {}

  /// {@return `a`, `a.b`, `a.b.c` for `a.b.c`}
  static List<String> prefixes(String module) {
    List<String> prefixes = new ArrayList<>();
    for (int dot = module.indexOf('.'); dot >= 0; dot = module.indexOf('.', dot + 1)) {
      prefixes.add(module.substring(0, dot));
    }
    prefixes.add(module);
    return prefixes;
  }

  static String last(String module) {
    return module.substring(module.lastIndexOf('.') + 1);
  }
}
