package dev.lazyscope.graph.link;

/// Where one name of an import statement leads.
public sealed interface Resolution {

  /// A module; nothing else has the name.
  record Found(FoundModule module) implements Resolution {}

  /// `from package import name` where the package binds `name` itself and a submodule has the same
  /// name: the package's own value wins once it is bound.
  record Ambiguous(FoundModule module, FoundModule submodule) implements Resolution {}

  /// A name that the module is expected to bind.
  record Attribute(FoundModule module, String name) implements Resolution {}

  /// No module has the name, or a relative import leaves its top package; `name` is as asked for,
  /// with leading dots where they could not be resolved.
  record Unresolved(String name) implements Resolution {}
}
