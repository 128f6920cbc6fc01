package dev.lazyscope.graph.load.nativemodel.syntax;

import dev.lazyscope.analyzer.tree.Literal;
import dev.lazyscope.analyzer.tree.Pattern;
import java.util.List;

/// What stands behind `case`.
final class Patterns {
  private static final int AT = 0;

  private Patterns() {}

  static Pattern of(NodeFields node) {
    return switch (node.type()) {
      case "MatchValue" -> new Pattern.MatchValue(Expressions.of(node.child("value")), AT, AT);
      case "MatchSingleton" -> new Pattern.MatchSingleton(singleton(node), AT, AT);
      case "MatchSequence" -> new Pattern.MatchSequence(all(node, "patterns"), AT, AT);
      case "MatchMapping" ->
          new Pattern.MatchMapping(
              Expressions.all(node, "keys"),
              all(node, "patterns"),
              node.optionalText("rest"),
              AT,
              AT);
      case "MatchClass" ->
          new Pattern.MatchClass(
              Expressions.of(node.child("cls")),
              all(node, "patterns"),
              node.texts("kwd_attrs"),
              all(node, "kwd_patterns"),
              AT,
              AT);
      case "MatchStar" -> new Pattern.MatchStar(node.optionalText("name"), AT, AT);
      case "MatchAs" ->
          new Pattern.MatchAs(
              node.optional("pattern").map(Patterns::of), node.optionalText("name"), AT, AT);
      case "MatchOr" -> new Pattern.MatchOr(all(node, "patterns"), AT, AT);
      default -> throw new NodeFields.Unknowable();
    };
  }

  private static List<Pattern> all(NodeFields node, String field) {
    return node.children(field).stream().map(Patterns::of).toList();
  }

  private static Literal.Singleton singleton(NodeFields node) {
    return Expressions.literal(node.constant("value")) instanceof Literal.Singleton one
        ? one
        : Literal.Singleton.NONE;
  }
}
