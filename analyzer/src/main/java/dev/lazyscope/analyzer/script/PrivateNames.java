package dev.lazyscope.analyzer.script;

/// What names mean in the class around them: `__x` is `_C__x` in class `C` and in the functions
/// inside of it (language reference 6.2.1).
public record PrivateNames(String className) {
  static final PrivateNames NONE = new PrivateNames("");

  /// {@return those in a class; a class whose name is underscores alone has none}
  public static PrivateNames of(String className) {
    int first = 0;
    while (first < className.length() && className.charAt(first) == '_') {
      first++;
    }
    return first == className.length() ? NONE : new PrivateNames(className.substring(first));
  }

  /// {@return what a name that is written in the class means}
  public String mangled(String name) {
    boolean isPrivate = !className.isEmpty() && name.startsWith("__") && !name.endsWith("__");
    return isPrivate ? "_" + className + name : name;
  }

  /// {@return what is written in the class for a name: the inverse of `mangled`}
  public String written(String name) {
    int prefix = className.length() + 1;
    boolean isPrivate =
        !className.isEmpty()
            && name.startsWith("_")
            && name.startsWith(className, 1)
            && name.startsWith("__", prefix)
            && !name.endsWith("__");
    return isPrivate ? name.substring(prefix) : name;
  }
}
