package dev.lazyscope.analyzer.script;

import dev.lazyscope.analyzer.tree.MatchCase;
import dev.lazyscope.analyzer.tree.Pattern;
import dev.lazyscope.analyzer.tree.Stmt;
import java.util.List;
import java.util.function.Function;

/// Lowers `match`: captures become targets.
final class PatternLowering {
  private PatternLowering() {}

  static Step match(
      Stmt.Match match, TermLowering terms, Function<List<Stmt>, List<Step>> lowerBody) {
    List<Step.Case> cases =
        match.cases().stream().map(one -> lowerCase(one, terms, lowerBody)).toList();
    return new Step.Match(terms.lower(match.subject()), cases, match.start());
  }

  private static Step.Case lowerCase(
      MatchCase one, TermLowering terms, Function<List<Stmt>, List<Step>> lowerBody) {
    return new Step.Case(
        shape(one.pattern(), terms), one.guard().map(terms::lower), lowerBody.apply(one.body()));
  }

  private static Step.Shape shape(Pattern pattern, TermLowering terms) {
    return switch (pattern) {
      case Pattern.MatchValue(var value, _, _) -> new Step.Shape.Equal(terms.lower(value));
      case Pattern.MatchSingleton(var value, _, _) -> new Step.Shape.Same(new Term.Constant(value));
      case Pattern.MatchSequence(var patterns, _, _) ->
          new Step.Shape.Sequence(shapes(patterns, terms));
      case Pattern.MatchMapping(var keys, var patterns, var rest, _, _) ->
          new Step.Shape.Mapping(
              keys.stream().map(terms::lower).toList(),
              shapes(patterns, terms),
              rest.map(terms::name));
      case Pattern.MatchClass(var type, var patterns, var names, var named, _, _) ->
          new Step.Shape.Class(
              terms.lower(type), shapes(patterns, terms), names, shapes(named, terms));
      case Pattern.MatchStar(var name, _, _) -> new Step.Shape.Star(name.map(terms::name));
      case Pattern.MatchAs(var inner, var name, _, _) ->
          new Step.Shape.As(inner.map(one -> shape(one, terms)), name.map(terms::name));
      case Pattern.MatchOr(var patterns, _, _) -> new Step.Shape.Or(shapes(patterns, terms));
    };
  }

  private static List<Step.Shape> shapes(List<Pattern> patterns, TermLowering terms) {
    return patterns.stream().map(one -> shape(one, terms)).toList();
  }
}
