package dev.lazyscope.analyzer.tree;

import java.util.Optional;

/// A parameter of a function or lambda, in source order; `arg` with its default in CPython's ASDL.
public record Parameter(
    String name,
    Kind kind,
    Optional<Expr> annotation,
    Optional<Expr> defaultValue,
    int start,
    int end)
    implements Node {

  public enum Kind {
    POSITIONAL_ONLY,
    POSITIONAL_OR_KEYWORD,
    VAR_POSITIONAL,
    KEYWORD_ONLY,
    VAR_KEYWORD
  }
}
