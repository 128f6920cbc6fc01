package dev.lazyscope.analyzer.script;

/// What names mean in the class around them: `__x` is `_C__x` in class `C` and in the functions
/// inside of it (language reference 6.2.1).
record PrivateNames(String className) {
  static final PrivateNames NONE = new PrivateNames("");

  /// {@return those in a class; a class whose name is underscores alone has none}
  static PrivateNames of(String className) {
    int first = 0;
    while (first < className.length() && className.charAt(first) == '_') {
      first++;
    }
    return first == className.length() ? NONE : new PrivateNames(className.substring(first));
  }

  String mangled(String name) {
    boolean isPrivate = !className.isEmpty() && name.startsWith("__") && !name.endsWith("__");
    return isPrivate ? "_" + className + name : name;
  }
}
