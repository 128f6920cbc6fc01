package dev.lazyscope.analyzer.tree;

import java.util.Optional;

/// One name of an import statement: `name [as asName]`; `*` for a star import.
public record Alias(String name, Optional<String> asName, int start, int end) implements Node {
  /// {@return the name that the statement binds in a from-import or with `as`}
  public String boundName() {
    return asName.orElse(name);
  }
}
