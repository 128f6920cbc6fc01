package dev.lazyscope.analyzer.tree;

import java.util.List;
import java.util.Optional;

/// An `except` clause; without `type` it catches everything.
public record ExceptHandler(
    Optional<Expr> type, Optional<String> name, List<Stmt> body, int start, int end)
    implements Node {}
