package dev.lazyscope.graph.model;

/// How an import edge comes about.
public enum EdgeKind {
  MODULE_LEVEL("module-level"),
  GUARDED("guarded"),
  FUNCTION_LEVEL("function-level"),
  TYPE_ONLY("type-only"),
  LAZY("lazy"),
  STAR("star"),
  DYNAMIC("dynamic"),
  PARENT_PACKAGE("parent-package");

  private final String id;

  EdgeKind(String id) {
    this.id = id;
  }

  /// {@return the name used in output}
  public String id() {
    return id;
  }
}
