package dev.lazyscope.graph.load.nativemodel.syntax;

import static dev.lazyscope.graph.load.nativemodel.syntax.NodeFields.NOWHERE;

import dev.lazyscope.analyzer.tree.Literal;
import dev.lazyscope.analyzer.tree.Pattern;
import java.util.List;

/// What stands behind `case`.
final class Patterns {
  private Patterns() {}

  static Pattern of(NodeFields node) {
    return switch (node.type()) {
      case "MatchValue" ->
          new Pattern.MatchValue(Expressions.of(node.child("value")), NOWHERE, NOWHERE);
      case "MatchSingleton" -> new Pattern.MatchSingleton(singleton(node), NOWHERE, NOWHERE);
      case "MatchSequence" -> new Pattern.MatchSequence(all(node, "patterns"), NOWHERE, NOWHERE);
      case "MatchMapping" ->
          new Pattern.MatchMapping(
              Expressions.all(node, "keys"),
              all(node, "patterns"),
              node.optionalText("rest"),
              NOWHERE,
              NOWHERE);
      case "MatchClass" ->
          new Pattern.MatchClass(
              Expressions.of(node.child("cls")),
              all(node, "patterns"),
              node.texts("kwd_attrs"),
              all(node, "kwd_patterns"),
              NOWHERE,
              NOWHERE);
      case "MatchStar" -> new Pattern.MatchStar(node.optionalText("name"), NOWHERE, NOWHERE);
      case "MatchAs" ->
          new Pattern.MatchAs(
              node.optional("pattern").map(Patterns::of),
              node.optionalText("name"),
              NOWHERE,
              NOWHERE);
      case "MatchOr" -> new Pattern.MatchOr(all(node, "patterns"), NOWHERE, NOWHERE);
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
