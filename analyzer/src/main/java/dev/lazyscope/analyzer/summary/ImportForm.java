package dev.lazyscope.analyzer.summary;

import java.util.List;
import java.util.Optional;

/// What an import site asks for and which names it binds (language reference 7.11).
public sealed interface ImportForm {

  /// `import module [as asName]`.
  record Plain(String module, Optional<String> asName) implements ImportForm {}

  /// `from ..module import names`; `level` counts the dots and `module` may be empty.
  record From(int level, String module, List<ImportedName> names) implements ImportForm {
    public From {
      names = List.copyOf(names);
    }
  }

  /// `from ..module import *`.
  record Star(int level, String module) implements ImportForm {}

  /// `importlib.import_module("literal")` or `__import__("literal")`; `level` counts leading dots.
  record Dynamic(int level, String module) implements ImportForm {}

  /// One `name [as boundName]` of a from-import; `boundName` equals `name` without `as`.
  record ImportedName(String name, String boundName) {}
}
