package dev.lazyscope.analyzer.tree;

import java.util.List;

/// One `for target in iter if …` of a comprehension.
public record Comprehension(
    Expr target, Expr iter, List<Expr> ifs, boolean isAsync, int start, int end) implements Node {}
