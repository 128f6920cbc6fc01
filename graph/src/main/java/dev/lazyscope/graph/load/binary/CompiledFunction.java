package dev.lazyscope.graph.load.binary;

import java.util.Optional;

/// A function written in C, as the table of a class or a module describes it (C API,
/// `PyMethodDef`).
///
/// @param imported the module that it imports before it does anything else
public record CompiledFunction(String name, Binding binding, Optional<String> imported) {

  /// What a method gets first.
  public enum Binding {
    INSTANCE,
    CLASS,
    NONE
  }
}
