package dev.lazyscope.graph.load.binary;

import java.util.Set;

/// What code that runs at the start does with capsules (C API, "Capsules"): `PyCapsule_Import`
/// takes a name first, `PyCapsule_New` second.
public record Capsules(Set<String> fetched, Set<String> made) {
  static final Capsules NONE = new Capsules(Set.of(), Set.of());

  public Capsules {
    fetched = Set.copyOf(fetched);
    made = Set.copyOf(made);
  }
}
