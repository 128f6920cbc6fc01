package dev.lazyscope.graph.advice;

/// Why a statement gains nothing, cannot be lazy or is of no use as it stands.
public enum ReasonRule {
  USED_AT_IMPORT("used-at-import"),
  USED_BY_ENTRY("used-by-entry"),
  LOADED_ANYWAY("loaded-anyway"),
  ANNOTATION("annotation-defeats-lazy"),
  OPTIONAL_IMPORT("optional-import"),
  IMPORT_IN_TRY("import-in-try"),
  STAR_IMPORT("star-import"),
  IMPORT_IN_CLASS("import-in-class"),
  IMPORT_BY_NAME("import-by-name"),
  FUNCTION_IMPORT("function-import"),
  TYPE_CHECKING_IMPORT("type-checking-import");

  private final String id;

  ReasonRule(String id) {
    this.id = id;
  }

  /// {@return the stable name}
  public String id() {
    return id;
  }
}
