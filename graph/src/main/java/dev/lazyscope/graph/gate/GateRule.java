package dev.lazyscope.graph.gate;

import dev.lazyscope.graph.cycle.verdict.CycleClass;
import java.util.Arrays;
import java.util.Optional;

/// What the gate watches. The ids are those of the pages in `docs/rules` and of the baseline.
public enum GateRule {
  CYCLIC_IMPORT("cyclic-import", "an import lies on a cycle", true),
  HARD_CYCLE(CycleClass.HARD.id(), "a cycle fails when it is entered at the wrong module", true),
  DEFEATED_LAZY_IMPORT("defeated-lazy-import", "a lazy import is used at start-up", true),
  MUST_NOT_LOAD("must-not-load", "an entry loads what it must not", true),
  /// The limit stands in the contract; accepting more is raising it there.
  MAX_LOADS("max-loads", "an entry loads more modules than agreed", false),
  FORBIDDEN_IMPORT("forbidden-import", "an import that a contract forbids", true),
  LAYERS("layers", "a lower layer imports a higher one", true),
  INDEPENDENT("independent", "modules that are to be independent import each other", true),
  ACYCLIC("acyclic", "parts of a package import each other in a circle", true),
  NO_EFFECTS("no-effects", "a module does more than define names when it is imported", true),
  /// Told, but no reason to fail.
  UNMATCHED_PATTERN("unmatched-pattern", "a contract names what does not exist", false);

  private final String id;
  private final String meaning;
  private final boolean isFreezable;

  GateRule(String id, String meaning, boolean isFreezable) {
    this.id = id;
    this.meaning = meaning;
    this.isFreezable = isFreezable;
  }

  public String id() {
    return id;
  }

  /// {@return the rule in a few words}
  public String meaning() {
    return meaning;
  }

  /// {@return whether a baseline may accept findings of it}
  public boolean isFreezable() {
    return isFreezable;
  }

  /// {@return whether a finding makes the gate fail}
  public boolean fails() {
    return this != UNMATCHED_PATTERN;
  }

  /// {@return the rule of this id}
  public static Optional<GateRule> find(String id) {
    return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
  }
}
