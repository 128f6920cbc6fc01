package dev.lazyscope.analyzer.script;

import dev.lazyscope.analyzer.tree.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/// What `from __future__ import annotations` makes of an annotation (PEP 563): its text, with as
/// few parentheses as the order of operators needs (`Python/ast_unparse.c`).
public final class AnnotationText {
  /// How tightly operators bind, from what stands in brackets to what cannot be taken apart.
  private static final int BARE = -1;

  private static final int CHOICE = 0;
  private static final int OR = 1;
  private static final int AND = 2;
  private static final int NOT = 3;
  private static final int COMPARISON = 4;
  private static final int FACTOR = 11;
  private static final int POWER = 12;
  private static final int ATOM = 14;

  private static final Map<String, Integer> BINARY =
      Map.ofEntries(
          Map.entry("|", 5),
          Map.entry("^", 6),
          Map.entry("&", 7),
          Map.entry("<<", 8),
          Map.entry(">>", 8),
          Map.entry("+", 9),
          Map.entry("-", 9),
          Map.entry("*", 10),
          Map.entry("@", 10),
          Map.entry("/", 10),
          Map.entry("%", 10),
          Map.entry("//", 10),
          Map.entry("**", POWER));

  private AnnotationText() {}

  /// {@return the text, empty where an annotation holds what is not written back: what types rarely
  /// hold, such as a lambda.}
  public static Optional<String> of(Term term) {
    return of(term, CHOICE);
  }

  private static Optional<String> of(Term term, int level) {
    return switch (term) {
      case Term.Global(var name, _) -> Optional.of(name);
      case Term.ClassName(var name, _) -> Optional.of(name);
      case Term.Local(_, var name) -> Optional.of(name);
      case Term.Outer(_, _, var name) -> Optional.of(name);
      case Term.TypeParameter(var name, _) -> Optional.of(name);
      case Term.Attribute(var object, var name, _) ->
          of(object, ATOM).map(owner -> owner + "." + name);
      case Term.Subscript(var object, var index, _) ->
          of(object, ATOM)
              .flatMap(owner -> of(index, BARE).map(inner -> owner + "[" + inner + "]"));
      case Term.TupleOf(var items) -> items(items).map(inner -> tuple(inner, items.size(), level));
      case Term.ListOf(var items) -> items(items).map(inner -> "[" + inner + "]");
      case Term.SetOf(var items) -> items(items).map(inner -> "{" + inner + "}");
      case Term.DictOf(var entries) -> entries(entries).map(inner -> "{" + inner + "}");
      case Term.SliceOf slice -> slice(slice);
      case Term.Call(var function, var arguments, _) ->
          of(function, ATOM)
              .flatMap(name -> arguments(arguments).map(all -> name + "(" + all + ")"));
      case Term.Constant(var value) -> constant(value);
      case Term other -> operation(other, level);
    };
  }

  private static Optional<String> operation(Term term, int level) {
    return switch (term) {
      case Term.Binary(var operator, var left, var right, _) -> {
        int own = BINARY.get(operator);
        boolean isRightFirst = own == POWER;
        yield of(left, isRightFirst ? own + 1 : own)
            .flatMap(
                one ->
                    of(right, isRightFirst ? own : own + 1)
                        .map(two -> one + " " + operator + " " + two))
            .map(text -> within(text, own, level));
      }
      case Term.Unary(var operator, var operand) -> {
        int own = operator.equals("not") ? NOT : FACTOR;
        String lead = operator.equals("not") ? "not " : operator;
        yield of(operand, own).map(text -> within(lead + text, own, level));
      }
      case Term.And(var terms) -> joined(terms, " and ", AND, level);
      case Term.Or(var terms) -> joined(terms, " or ", OR, level);
      case Term.Compare(var left, var rest, _) -> comparison(left, rest, level);
      case Term.Choose(var test, var yes, var no) ->
          of(yes, OR)
              .flatMap(
                  one ->
                      of(test, OR)
                          .flatMap(
                              two ->
                                  of(no, CHOICE)
                                      .map(three -> one + " if " + two + " else " + three)))
              .map(text -> within(text, CHOICE, level));
      case Term _ -> Optional.empty();
    };
  }

  private static String within(String text, int own, int level) {
    return level > own ? "(" + text + ")" : text;
  }

  private static String tuple(String items, int count, int level) {
    String all = count == 1 ? items + "," : items;
    return count == 0 || level != BARE ? "(" + all + ")" : all;
  }

  private static Optional<String> joined(List<Term> terms, String between, int own, int level) {
    return all(terms, own + 1).map(texts -> within(String.join(between, texts), own, level));
  }

  private static Optional<List<String>> all(List<Term> terms, int level) {
    List<String> texts = new ArrayList<>();
    for (Term term : terms) {
      of(term, level).ifPresent(texts::add);
    }
    return Optional.of(texts).filter(known -> known.size() == terms.size());
  }

  private static Optional<String> comparison(Term left, List<Term.Comparison> rest, int level) {
    Optional<String> first = of(left, COMPARISON + 1);
    Optional<List<String>> others =
        all(rest.stream().map(Term.Comparison::right).toList(), COMPARISON + 1);
    if (first.isEmpty() || others.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder(first.get());
    for (int i = 0; i < rest.size(); i++) {
      text.append(' ').append(rest.get(i).operator()).append(' ').append(others.get().get(i));
    }
    return Optional.of(within(text.toString(), COMPARISON, level));
  }

  private static Optional<String> items(List<Term.Item> items) {
    StringJoiner all = new StringJoiner(", ");
    for (Term.Item item : items) {
      Optional<String> one = of(item.value(), item.isUnpacked() ? BINARY.get("|") : CHOICE);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      all.add(item.isUnpacked() ? "*" + one.get() : one.get());
    }
    return Optional.of(all.toString());
  }

  private static Optional<String> entries(List<Term.Entry> entries) {
    StringJoiner all = new StringJoiner(", ");
    for (Term.Entry entry : entries) {
      Optional<String> key =
          entry.key().isPresent()
              ? of(entry.key().get()).map(text -> text + ": ")
              : Optional.of("**");
      Optional<String> value =
          of(entry.value(), entry.key().isPresent() ? CHOICE : BINARY.get("|"));
      if (key.isEmpty() || value.isEmpty()) {
        return Optional.empty();
      }
      all.add(key.get() + value.get());
    }
    return Optional.of(all.toString());
  }

  private static Optional<String> slice(Term.SliceOf slice) {
    Optional<String> lower = bound(slice.lower());
    Optional<String> upper = bound(slice.upper());
    Optional<String> step =
        slice.step().isEmpty() ? Optional.of("") : bound(slice.step()).map(text -> ":" + text);
    return lower.flatMap(from -> upper.flatMap(to -> step.map(by -> from + ":" + to + by)));
  }

  private static Optional<String> bound(Optional<Term> term) {
    return term.isEmpty() ? Optional.of("") : of(term.get());
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
    String quote = text.contains("'") && !text.contains("\"") ? "\"" : "'";
    String inside = text.replace("\\", "\\\\").replace(quote, "\\" + quote).replace("\n", "\\n");
    return quote + inside + quote;
  }
}
