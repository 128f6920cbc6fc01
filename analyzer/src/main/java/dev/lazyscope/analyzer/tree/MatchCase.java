package dev.lazyscope.analyzer.tree;

import java.util.List;
import java.util.Optional;

/// One `case` of a `match` statement.
public record MatchCase(Pattern pattern, Optional<Expr> guard, List<Stmt> body, int start, int end)
    implements Node {}
