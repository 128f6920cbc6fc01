package dev.lazyscope.analyzer.tree;

import java.util.Optional;

/// One `context [as target]` of a `with` statement.
public record WithItem(Expr context, Optional<Expr> target, int start, int end) implements Node {}
