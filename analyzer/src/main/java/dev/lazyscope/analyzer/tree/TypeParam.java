package dev.lazyscope.analyzer.tree;

import java.util.Optional;

/// A type parameter of PEP 695 with the default of PEP 696.
public record TypeParam(
    String name, Kind kind, Optional<Expr> bound, Optional<Expr> defaultValue, int start, int end)
    implements Node {

  public enum Kind {
    TYPE_VAR,
    PARAM_SPEC,
    TYPE_VAR_TUPLE
  }
}
