package dev.lazyscope.analyzer.tree;

import java.util.List;
import java.util.Optional;

/// Patterns of `match`, as in the `pattern` group of `Python.asdl` (PEP 634).
public sealed interface Pattern extends Node {

  record MatchValue(Expr value, int start, int end) implements Pattern {}

  record MatchSingleton(Literal.Singleton value, int start, int end) implements Pattern {}

  record MatchSequence(List<Pattern> patterns, int start, int end) implements Pattern {}

  record MatchMapping(
      List<Expr> keys, List<Pattern> patterns, Optional<String> rest, int start, int end)
      implements Pattern {}

  record MatchClass(
      Expr cls,
      List<Pattern> patterns,
      List<String> keywordNames,
      List<Pattern> keywordPatterns,
      int start,
      int end)
      implements Pattern {}

  record MatchStar(Optional<String> name, int start, int end) implements Pattern {}

  record MatchAs(Optional<Pattern> pattern, Optional<String> name, int start, int end)
      implements Pattern {}

  record MatchOr(List<Pattern> patterns, int start, int end) implements Pattern {}
}
