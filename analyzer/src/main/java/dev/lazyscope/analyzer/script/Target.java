package dev.lazyscope.analyzer.script;

import java.util.List;

/// Where a value is stored.
public sealed interface Target {

  /// A slot of the running frame.
  record Local(int slot, String name) implements Target {}

  /// A slot of an enclosing function's frame, `depth` frames out.
  record Outer(int depth, int slot, String name) implements Target {}

  /// A global of the module.
  record Global(String name) implements Target {}

  /// A name in the class body that runs.
  record ClassName(String name) implements Target {}

  record Attribute(Term object, String name, int at) implements Target {}

  record Subscript(Term object, Term index, int at) implements Target {}

  /// Unpacking; `star` is the position of the starred target or -1.
  record Unpack(List<Target> targets, int star) implements Target {}

  /// Several that get the same value, as in `a = b = value`.
  record Chain(List<Target> targets) implements Target {}
}
