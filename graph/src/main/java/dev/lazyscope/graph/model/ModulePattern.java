package dev.lazyscope.graph.model;

import java.util.Collection;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Names modules the way people write them: `app.core` is that module and everything inside it, `*`
/// stands for one part of a name (`app.*.models`), `**` for any number (`**.tests`).
public final class ModulePattern {
  private final String text;
  private final Pattern inside;
  private final Pattern whole;

  private ModulePattern(String text) {
    this.text = text;
    String parts = regex(text);
    this.whole = Pattern.compile(parts);
    this.inside = Pattern.compile(parts + "(\\..+)?");
  }

  public static ModulePattern of(String text) {
    return new ModulePattern(text);
  }

  /// {@return whether one of the patterns names the module}
  public static Predicate<String> anyOf(Collection<ModulePattern> patterns) {
    return name -> patterns.stream().anyMatch(pattern -> pattern.matches(name));
  }

  /// {@return whether the module is named, or lies inside one that is}
  public boolean matches(String module) {
    return inside.matcher(module).matches();
  }

  /// {@return whether the module itself is named}
  public boolean names(String module) {
    return whole.matcher(module).matches();
  }

  @Override
  public String toString() {
    return text;
  }

  private static String regex(String text) {
    StringBuilder regex = new StringBuilder();
    int start = 0;
    for (int star = text.indexOf('*'); star >= 0; star = text.indexOf('*', start)) {
      regex.append(Pattern.quote(text.substring(start, star)));
      boolean twice = text.startsWith("**", star);
      regex.append(twice ? ".*" : "[^.]+");
      start = star + (twice ? 2 : 1);
    }
    return regex.append(Pattern.quote(text.substring(start))).toString();
  }
}
