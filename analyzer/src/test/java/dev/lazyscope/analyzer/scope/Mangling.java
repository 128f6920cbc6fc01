package dev.lazyscope.analyzer.scope;

import java.util.Optional;
import java.util.Set;

/// Private name mangling (language reference 6.2.1): `__x` in class `C` is `_C__x`. `only` limits
/// it to the type parameters in the block that stands around a generic class.
record Mangling(String className, Optional<Set<String>> only) {
  static final Mangling NONE = new Mangling("", Optional.empty());

  String apply(String name) {
    if (className.isEmpty() || !isPrivate(name) || only.isPresent() && !only.get().contains(name)) {
      return name;
    }
    String stripped = withoutLeadingUnderscores(className);
    return stripped.isEmpty() ? name : "_" + stripped + name;
  }

  private static boolean isPrivate(String name) {
    return name.startsWith("__") && !name.endsWith("__") && name.indexOf('.') < 0;
  }

  private static String withoutLeadingUnderscores(String name) {
    int from = 0;
    while (from < name.length() && name.charAt(from) == '_') {
      from++;
    }
    return name.substring(from);
  }
}
