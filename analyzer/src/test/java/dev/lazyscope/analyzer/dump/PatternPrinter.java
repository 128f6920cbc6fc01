package dev.lazyscope.analyzer.dump;

import dev.lazyscope.analyzer.tree.Pattern;
import java.util.List;

/// Patterns as lines.
final class PatternPrinter {
  private final Lines lines;
  private final ExpressionPrinter expressions;

  PatternPrinter(Lines lines, ExpressionPrinter expressions) {
    this.lines = lines;
    this.expressions = expressions;
  }

  private void all(int depth, String field, List<Pattern> patterns) {
    for (Pattern pattern : patterns) {
      one(depth, field, pattern);
    }
  }

  private Lines begin(int depth, String field, Pattern p, String name) {
    return lines.node(depth, field, name, p);
  }

  void one(int depth, String field, Pattern pattern) {
    int in = depth + 1;
    switch (pattern) {
      case Pattern.MatchValue m -> {
        begin(depth, field, m, "MatchValue");
        expressions.one(in, "value", m.value());
      }
      case Pattern.MatchSingleton m -> begin(depth, field, m, "MatchSingleton").literal(m.value());
      case Pattern.MatchSequence m -> {
        begin(depth, field, m, "MatchSequence");
        all(in, "patterns", m.patterns());
      }
      case Pattern.MatchMapping m -> {
        begin(depth, field, m, "MatchMapping").optional(m.rest());
        expressions.all(in, "keys", m.keys());
        all(in, "patterns", m.patterns());
      }
      case Pattern.MatchClass m -> {
        begin(depth, field, m, "MatchClass").names(m.keywordNames());
        expressions.one(in, "cls", m.cls());
        all(in, "patterns", m.patterns());
        all(in, "kwd_patterns", m.keywordPatterns());
      }
      case Pattern.MatchStar m -> begin(depth, field, m, "MatchStar").optional(m.name());
      case Pattern.MatchAs m -> {
        begin(depth, field, m, "MatchAs").optional(m.name());
        m.pattern().ifPresent(inner -> one(in, "pattern", inner));
      }
      case Pattern.MatchOr m -> {
        begin(depth, field, m, "MatchOr");
        all(in, "patterns", m.patterns());
      }
    }
  }
}
