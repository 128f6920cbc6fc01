package dev.lazyscope.graph.cycle.verdict;

/// What a cycle does, from the worst on. The ids are those of the rules.
public enum CycleClass {
  /// Some way into it fails as the code is written, and eagerly.
  HARD("hard-cycle", "fails when it is entered at the wrong module"),

  /// Works eagerly and fails when more is lazy: as written, or under `-X lazy_imports=all`.
  BROKEN_BY_LAZY("broken-by-lazy-cycle", "works eagerly and fails when imports are lazy"),

  /// Works only because an import is lazy: fails before Python 3.15 and under a filter.
  LAZY_DEPENDENT("lazy-dependent-cycle", "works only because an import is lazy"),

  /// Nothing is needed before it is defined, whichever module comes first.
  BENIGN("benign-cycle", "nothing is needed before it is defined"),

  /// No cycle at import time: some imports are for type checkers only.
  TYPE_ONLY("type-only-cycle", "a cycle for type checkers only");

  private final String id;
  private final String meaning;

  CycleClass(String id, String meaning) {
    this.id = id;
    this.meaning = meaning;
  }

  /// {@return the id of the rule}
  public String id() {
    return id;
  }

  /// {@return the rule in a few words}
  public String meaning() {
    return meaning;
  }
}
