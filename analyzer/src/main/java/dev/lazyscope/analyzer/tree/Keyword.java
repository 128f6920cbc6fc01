package dev.lazyscope.analyzer.tree;

import java.util.Optional;

/// A keyword argument `name=value`, or `**value` when `name` is absent.
public record Keyword(Optional<String> name, Expr value, int start, int end) implements Node {}
