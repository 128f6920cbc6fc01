package dev.lazyscope.graph.model;

/// Whose a module is.
public enum Origin {
  PROJECT("project"),
  STANDARD_LIBRARY("stdlib"),
  THIRD_PARTY("third-party"),
  UNRESOLVED("unresolved");

  private final String id;

  Origin(String id) {
    this.id = id;
  }

  /// {@return the name used in output}
  public String id() {
    return id;
  }
}
