package dev.lazyscope.graph.load.binary;

import java.util.Set;

/// What code that runs at the start does with capsules (C API, "Capsules"): `PyCapsule_Import`
/// takes a name first, `PyCapsule_New` second.
///
/// @param callsImportArray whether what numpy declares for Cython is called, which raises
///   ImportError for any error, also one that an unchecked `PyCapsule_Import` left behind
public record Capsules(Set<String> fetched, Set<String> made, boolean callsImportArray) {
  static final Capsules NONE = new Capsules(Set.of(), Set.of(), false);

  public Capsules {
    fetched = Set.copyOf(fetched);
    made = Set.copyOf(made);
  }
}
