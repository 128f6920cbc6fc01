package dev.lazyscope.analyzer.script;

import dev.lazyscope.analyzer.tree.Literal;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/// What `from __future__ import annotations` makes of an annotation (PEP 563): its text.
public final class AnnotationText {
  private AnnotationText() {}

  /// {@return the text, empty where an annotation holds what is not written back: what types rarely
  /// hold, such as a lambda.}
  public static Optional<String> of(Term term) {
    return switch (term) {
      case Term.Global(var name, _) -> Optional.of(name);
      case Term.ClassName(var name, _) -> Optional.of(name);
      case Term.Local(_, var name) -> Optional.of(name);
      case Term.Outer(_, _, var name) -> Optional.of(name);
      case Term.TypeParameter(var name, _) -> Optional.of(name);
      case Term.Attribute(var object, var name, _) -> of(object).map(owner -> owner + "." + name);
      case Term.Subscript(var object, var index, _) ->
          of(object).flatMap(owner -> index(index).map(inner -> owner + "[" + inner + "]"));
      case Term.TupleOf(var items) ->
          items(items).map(inner -> items.size() == 1 ? "(" + inner + ",)" : "(" + inner + ")");
      case Term.ListOf(var items) -> items(items).map(inner -> "[" + inner + "]");
      case Term.Call(var function, var arguments, _) ->
          of(function).flatMap(name -> arguments(arguments).map(all -> name + "(" + all + ")"));
      case Term.Constant(var value) -> constant(value);
      case Term.Binary(var operator, var left, var right, _) when operator.equals("|") ->
          of(left).flatMap(first -> of(right).map(second -> first + " | " + second));
      case Term _ -> Optional.empty();
    };
  }

  /// Without the parentheses of a tuple.
  private static Optional<String> index(Term index) {
    return index instanceof Term.TupleOf(var items) && items.size() > 1 ? items(items) : of(index);
  }

  private static Optional<String> items(List<Term.Item> items) {
    StringJoiner all = new StringJoiner(", ");
    for (Term.Item item : items) {
      Optional<String> one = of(item.value());
      if (one.isEmpty()) {
        return Optional.empty();
      }
      all.add(item.isUnpacked() ? "*" + one.get() : one.get());
    }
    return Optional.of(all.toString());
  }

  private static Optional<String> arguments(List<Term.Argument> arguments) {
    StringJoiner all = new StringJoiner(", ");
    for (Term.Argument argument : arguments) {
      Optional<String> one = of(argument.value());
      if (one.isEmpty()) {
        return Optional.empty();
      }
      String lead =
          switch (argument.passing()) {
            case POSITIONAL -> "";
            case KEYWORD -> argument.name() + "=";
            case UNPACKED_SEQUENCE -> "*";
            case UNPACKED_MAPPING -> "**";
          };
      all.add(lead + one.get());
    }
    return Optional.of(all.toString());
  }

  private static Optional<String> constant(Literal literal) {
    return switch (literal) {
      case Literal.Str(var text, _) -> Optional.of(quoted(text));
      case Literal.Int(long value) -> Optional.of(String.valueOf(value));
      case Literal.Singleton.NONE -> Optional.of("None");
      case Literal.Singleton.TRUE -> Optional.of("True");
      case Literal.Singleton.FALSE -> Optional.of("False");
      case Literal.Singleton.ELLIPSIS -> Optional.of("...");
      case Literal _ -> Optional.empty();
    };
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
  }
}
